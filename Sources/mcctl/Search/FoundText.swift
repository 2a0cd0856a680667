import DispatchAPI
import WorkOrders

/// What was found, for people.
enum FoundText {
  /// A line a request.
  static func list(_ found: [FoundView], _ reader: Reader) -> String {
    guard !found.isEmpty else { return reader(.nothingFound) }
    let isNear = found.contains { $0.distance != nil }
    var columns: [TextTable.Column] = [
      .init(title: reader(.request)), .init(title: reader(.order)), .init(title: reader(.state), isFlexible: true),
      .init(title: reader(.category), isFlexible: true), .init(title: reader(.reported)),
      .init(title: reader(.site), isFlexible: true), .init(title: reader(.reportedBy), isFlexible: true),
      .init(title: reader(.description), isFlexible: true),
    ]
    if isNear { columns.insert(.init(title: reader(.distance), isRight: true), at: 6) }
    var table = TextTable(columns)
    for one in found {
      var cells: [TextTable.Cell] = [
        .init("\(one.number)", .bold), .init(orders(one)), .init(states(one, reader)),
        .init(one.category?.rawValue ?? "-"), .init(reader.time(one.reported)), .init(site(one)),
        .init(who(one, reader)), .init(one.description ?? "-"),
      ]
      if isNear { cells.insert(.init(one.distance.map { "\(Int($0.rounded())) m" } ?? "-"), at: 6) }
      table.add(cells)
    }
    return table.text(reader)
  }

  private static func orders(_ found: FoundView) -> String {
    guard let last = found.orders.last else { return "-" }
    return found.orders.count == 1 ? "\(last.number)" : "\(last.number) +\(found.orders.count - 1)"
  }

  // What an order does says more than that its request is open.
  private static func states(_ found: FoundView, _ reader: Reader) -> String {
    guard found.state == "open", let last = found.orders.last else { return reader.state(found.state) }
    return reader.state(last.state)
  }

  private static func site(_ found: FoundView) -> String {
    found.address ?? found.place?.rawValue ?? found.zone?.rawValue ?? "-"
  }

  private static func who(_ found: FoundView, _ reader: Reader) -> String {
    guard !found.reportersWithheld else { return reader(.reporterWithheld) }
    guard let first = found.reporters.first else { return "-" }
    let others = found.reporters.count > 1 ? "+\(found.reporters.count - 1)" : nil
    return [first.name, first.phone ?? first.email, others].compactMap(\.self).joined(separator: " ")
  }
}
