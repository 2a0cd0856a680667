import DispatchAPI
import WorkOrders

/// Orders for people.
enum OrderText {
  /// A line an order.
  static func list(_ orders: [OrderView], _ reader: Reader) -> String {
    guard !orders.isEmpty else { return reader(.noOrders) }
    var table = TextTable([
      .init(title: reader(.order)), .init(title: reader(.state)), .init(title: reader(.urgency)),
      .init(title: reader(.category)), .init(title: reader(.zone)), .init(title: reader(.contractor)),
      .init(title: reader(.estimate), isRight: true), .init(title: reader(.due)),
      .init(title: reader(.site), isFlexible: true),
    ])
    for order in orders {
      table.add(
        .init("\(order.number)", .bold), .init(reader.state(order.state), stateInk(order)),
        .init(order.urgency?.rawValue ?? "-"), .init(order.category?.rawValue ?? "-"),
        .init(order.zone?.rawValue ?? "-"), .init(order.contractor?.rawValue ?? "-"),
        .init(reader.money(order.final ?? order.approved ?? order.estimate)), dueCell(order, reader),
        .init(order.address ?? order.place?.rawValue ?? order.description ?? "-"))
    }
    return table.text(reader)
  }

  /// The limit that comes next, or the one that was missed.
  static func next(_ order: OrderView) -> TargetView? {
    let open = order.targets.filter { $0.metAt == nil && $0.due != nil }
    return open.first(where: \.breached) ?? open.min { ($0.due ?? "") < ($1.due ?? "") }
  }

  private static func dueCell(_ order: OrderView, _ reader: Reader) -> TextTable.Cell {
    guard let target = next(order), !["closed", "cancelled"].contains(order.state) else { return "-" }
    return .init("\(reader.target(target.name)) \(reader.time(target.due))", target.breached ? .red : nil)
  }

  /// The colour of a state: red asks for a person, yellow waits, green is done.
  static func stateInk(_ order: OrderView) -> Ink? {
    switch order.state {
    case "unassigned": .red
    case "evaluating", "inspection", "approval", "suspended": .yellow
    case "completed", "closed": .green
    case "cancelled": .dim
    default: order.approvalPending ? .yellow : .cyan
    }
  }
}
