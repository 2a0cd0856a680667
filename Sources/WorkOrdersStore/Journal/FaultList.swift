import WorkOrders

/// Faults as they are found: all are counted, the first thousand kept.
struct FaultList {
  /// How many are kept.
  static let largest = 1_000

  /// Those kept.
  private(set) var faults: [JournalFault] = []
  /// All that were found.
  private(set) var count = 0

  /// Adds a fault.
  mutating func add(_ kind: JournalFault.Kind, _ text: LocalizedText, block: Int64? = nil, position: Int64? = nil) {
    count += 1
    if faults.count < Self.largest {
      faults.append(JournalFault(kind, block: block, position: position, text: text))
    }
  }
}
