/// The words that ledgers count by, each with a small number: ledgers of the same events share them.
///
/// The numbers depend on the order of the events; they never leave the program.
struct LedgerWords: Sendable {
  /// The sets of labels.
  var labels = LabelTable()
  /// Outcomes, targets and contracts by number; 0 is none.
  private(set) var details: [String] = [Figure.none]
  private var detailIDs: [String: Int32] = [Figure.none: 0]

  /// The number of an outcome, a target or a contract.
  mutating func id(ofDetail detail: String) -> Int32 {
    if let id = detailIDs[detail] { return id }
    let id = Int32(details.count)
    details.append(detail)
    detailIDs[detail] = id
    return id
  }
}

extension Dimension {
  /// Whether figures of single acts keep it beside the labels.
  var isDetail: Bool {
    switch self {
    case .outcome, .target, .contract: true
    default: false
    }
  }
}
