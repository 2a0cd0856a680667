/// One line being typed: its characters and where the cursor stands.
struct LineEditor {
  /// What was pressed.
  enum Key: Hashable {
    case character(Character)
    case enter, tab, backspace, delete, left, right, home, end, clear, clearToEnd, clearWord, giveUp, ignored
  }

  private(set) var characters: [Character] = []
  private(set) var cursor = 0

  /// The line as typed.
  var text: String { String(characters) }

  /// Puts a text on the line, the cursor behind it.
  mutating func replace(with text: String) {
    characters = Array(text)
    cursor = characters.count
  }

  /// Does what the key does to a line; enter, tab and giving up are for the one who asks.
  mutating func press(_ key: Key) {
    switch key {
    case .character(let character): insert(character)
    case .backspace where cursor > 0: characters.remove(at: stepBack())
    case .delete where cursor < characters.count: characters.remove(at: cursor)
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(characters.count, cursor + 1)
    case .home: cursor = 0
    case .end: cursor = characters.count
    case .clear: replace(with: "")
    case .clearToEnd: characters.removeSubrange(cursor...)
    case .clearWord: clearWord()
    default: break
    }
  }

  private mutating func insert(_ character: Character) {
    characters.insert(character, at: cursor)
    cursor += 1
  }

  private mutating func stepBack() -> Int {
    cursor -= 1
    return cursor
  }

  private mutating func clearWord() {
    let end = cursor
    while cursor > 0, characters[cursor - 1] == " " { cursor -= 1 }
    while cursor > 0, characters[cursor - 1] != " " { cursor -= 1 }
    characters.removeSubrange(cursor..<end)
  }
}
