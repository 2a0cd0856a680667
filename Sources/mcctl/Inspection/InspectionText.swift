import DispatchAPI
import WorkOrders

/// Inspections for people.
enum InspectionText {
  /// A line an inspection.
  static func list(_ inspections: [InspectionView], _ reader: Reader) -> String {
    guard !inspections.isEmpty else { return reader(.noInspections) }
    var table = TextTable([
      .init(title: reader(.inspection)), .init(title: reader(.order)), .init(title: reader(.kind)),
      .init(title: reader(.outcome)), .init(title: reader(.interventionCode)), .init(title: reader(.inspector)),
      .init(title: reader(.when)), .init(title: reader(.note), isFlexible: true),
    ])
    for inspection in inspections {
      table.add(
        .init("\(inspection.number)", .bold), .init("\(inspection.order)"), .init(inspection.kind),
        .init(inspection.outcome ?? reader.state(inspection.state), inspection.outcome == nil ? .yellow : nil),
        .init(inspection.code?.rawValue ?? "-"), .init(inspection.inspector ?? "-"),
        .init(reader.time(inspection.at ?? inspection.on)), .init(inspection.note ?? ""))
    }
    return table.text(reader)
  }
}
