/// Something that can be chosen by typing its beginning.
struct Completion: Hashable {
  /// What is put on the line.
  let text: String
  /// What it means; letters of it are found too.
  let note: String

  init(_ text: String, _ note: String) {
    self.text = text
    self.note = note
  }

  /// The choices that what was typed may mean: those that begin with it, else those that hold it anywhere.
  static func matches(_ typed: String, among choices: [Completion]) -> [Completion] {
    let typed = CategorySuggestion.plain(typed)
    let beginning = choices.filter { CategorySuggestion.plain($0.text).hasPrefix(typed) }
    if !beginning.isEmpty { return beginning }
    return choices.filter {
      CategorySuggestion.plain($0.text).contains(typed) || CategorySuggestion.plain($0.note).contains(typed)
    }
  }

  /// What all texts begin with.
  static func commonBeginning(_ choices: [Completion]) -> String {
    guard var common = choices.first?.text else { return "" }
    for choice in choices.dropFirst() {
      common = String(zip(common, choice.text).prefix { $0 == $1 }.map(\.0))
    }
    return common
  }
}
