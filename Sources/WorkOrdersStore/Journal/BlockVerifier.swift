import WorkOrders

/// Compares the events of one block with what was sealed.
struct BlockVerifier {
  /// An event whose digest is not that of its content.
  private struct Suspect {
    let position: Int64
    let name: String
    let stored: [UInt8]
    let content: CanonicalEvent
  }

  /// More suspects than this in one block are not searched for where they came from.
  private static let mostSuspects = 200

  private let block: JournalBlock
  private var faults: FaultList
  private var expected: Int64
  private var hasher: BlockHasher
  private var content = CanonicalEvent()
  private var suspects: [Suspect] = []
  private var missing: [Int64] = []
  private var isComplete = true

  /// How many events were read.
  private(set) var read: Int64 = 0

  /// Begins with the block's first event; faults are added to `faults`.
  init(_ block: JournalBlock, faults: FaultList) {
    self.block = block
    self.faults = faults
    expected = block.first
    hasher = BlockHasher(
      previousHash: block.previousHash, number: block.number, first: block.first, last: block.last,
      sealedAt: block.sealedAt)
  }

  /// Reads the next event of the block, in order of position; columns as in ``RecordedEvent/init(row:)``.
  mutating func read(_ row: SQLRow) throws {
    let position = try row.int64(1)
    let name = Self.name(row)
    read += 1
    report(missingBefore: position)
    if position < expected {
      misplace(
        .added,
        .init(
          it: "Due eventi dicono di stare alla posizione \(position); uno è \(name).",
          en: "Two events claim position \(position); one is \(name)."), position)
    }
    if row.value(2) != .integer(block.number) {
      misplace(
        .altered,
        .init(
          it: "L'evento alla posizione \(position) (\(name)) non dice di stare nel blocco \(block.number).",
          en: "The event at position \(position) (\(name)) does not say that it is in block \(block.number)."),
        position)
    }
    expected = max(expected, position + 1)
    compare(row, position, name)
  }

  private mutating func compare(_ row: SQLRow, _ position: Int64, _ name: String) {
    guard case .blob(let stored) = row.value(3) else {
      return misplace(
        .added,
        .init(
          it: "L'evento alla posizione \(position) (\(name)) è stato aggiunto: non fu mai sigillato.",
          en: "The event at position \(position) (\(name)) was added: it was never sealed."), position)
    }
    hasher.add(stored)
    content.read(row, position: position)
    guard content.digest != stored else { return }
    suspects.append(Suspect(position: position, name: name, stored: stored, content: content))
  }

  /// Ends the block and returns the faults.
  mutating func finish() -> FaultList {
    report(missingBefore: block.last + 1)
    for suspect in suspects { judge(suspect) }
    if isComplete, hasher.hash() != block.hash {
      faults.add(
        .rewritten,
        .init(
          it:
            "Il blocco \(block.number) non ha l'hash con cui fu sigillato: un suo evento è stato sostituito con la sua "
            + "impronta, o il blocco stesso è stato cambiato.",
          en: "Block \(block.number) does not have the hash it was sealed with: an event in it was replaced together "
            + "with its digest, or the block itself was changed."), block: block.number)
    }
    return faults
  }

  private mutating func report(missingBefore position: Int64) {
    guard position > expected else { return }
    missing += (expected..<position).prefix(Self.mostSuspects)
    let last = position - 1
    misplace(
      .removed,
      last == expected
        ? .init(
          it: "Manca l'evento alla posizione \(expected): tolto dopo il sigillo.",
          en: "The event at position \(expected) is missing: removed after sealing.")
        : .init(
          it: "Mancano gli eventi alle posizioni da \(expected) a \(last): tolti dopo il sigillo.",
          en: "The events at positions \(expected) to \(last) are missing: removed after sealing."), expected)
    expected = position
  }

  private mutating func judge(_ suspect: Suspect) {
    let (position, name) = (suspect.position, suspect.name)
    if let origin = origin(of: suspect) {
      misplace(
        .reordered,
        .init(
          it: "L'evento alla posizione \(position) (\(name)) fu sigillato alla posizione \(origin): riordinato.",
          en: "The event at position \(position) (\(name)) was sealed at position \(origin): reordered."), position)
    } else {
      faults.add(
        .altered,
        .init(
          it: "L'evento alla posizione \(position) (\(name)) è stato cambiato dopo il sigillo.",
          en: "The event at position \(position) (\(name)) was changed after sealing."), block: block.number,
        position: position)
    }
  }

  private func origin(of suspect: Suspect) -> Int64? {
    guard suspects.count <= Self.mostSuspects else { return nil }
    let places = suspects.map(\.position) + missing + [suspect.position - 1, suspect.position + 1]
    return places.first { $0 != suspect.position && suspect.content.digest(at: $0) == suspect.stored }
  }

  private mutating func misplace(_ kind: JournalFault.Kind, _ text: LocalizedText, _ position: Int64) {
    // The block's hash cannot fit any more, and says nothing new.
    isComplete = false
    faults.add(kind, text, block: block.number, position: position)
  }

  /// An event in a message: its kind, and the number of what it is about.
  static func name(_ row: SQLRow) -> String {
    var words: [String] = []
    if case .text(let kind) = row.value(4) { words.append(kind) }
    for column in [14, 13, 12, 15] {
      guard case .text(let number) = row.value(column) else { continue }
      words.append(number)
      break
    }
    return words.joined(separator: " ")
  }
}
