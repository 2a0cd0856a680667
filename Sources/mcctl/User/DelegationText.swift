import DispatchAPI
import WorkOrders

/// Delegations for people.
enum DelegationText {
  /// A line a delegation.
  static func list(_ delegations: [DelegationView], _ reader: Reader) -> String {
    guard !delegations.isEmpty else { return reader(.noDelegations) }
    var table = TextTable([
      .init(title: reader(.number)), .init(title: reader(.delegator)), .init(title: reader(.delegate)),
      .init(title: reader(.validity)), .init(title: reader(.limitAmount), isRight: true), .init(title: reader(.state)),
    ])
    for delegation in delegations {
      table.add(
        .init(String(delegation.number), .bold), .init(delegation.delegator.rawValue),
        .init(delegation.delegate.rawValue),
        .init("\(reader.day(delegation.from)) – \(reader.day(delegation.until))"),
        .init(delegation.limit.map(reader.money) ?? reader(.wholeLimit)), state(delegation, reader))
    }
    return table.text(reader)
  }

  private static func state(_ delegation: DelegationView, _ reader: Reader) -> TextTable.Cell {
    if let by = delegation.endedBy { return .init(reader(.endedBy, by, reader.time(delegation.endedAt)), .red) }
    return delegation.inForce ? .init(reader(.inForce), .green) : .init(reader(.notInForce))
  }
}
