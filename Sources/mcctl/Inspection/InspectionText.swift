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
        .init("\(inspection.number)", .bold), .init("\(inspection.order)"),
        .init(reader.inspectionKind(inspection.kind)),
        .init(
          inspection.outcome.map(reader.finding) ?? reader.state(inspection.state),
          inspection.outcome == nil ? .yellow : nil),
        .init(inspection.code?.rawValue ?? "-"), .init(inspection.inspector ?? "-"),
        .init(reader.time(inspection.at ?? inspection.on)), .init(inspection.note ?? ""))
    }
    return table.text(reader)
  }

  /// Everything about one inspection.
  static func sheet(_ inspection: InspectionView, _ reader: Reader) -> String {
    var sheet = FactSheet("\(inspection.number)  \(reader.state(inspection.state))")
    sheet.add(reader(.order), inspection.order.description)
    sheet.add(reader(.kind), reader.inspectionKind(inspection.kind))
    sheet.add(reader(.inspector), inspection.inspector)
    sheet.add(reader(.planned), reader.time(inspection.on))
    sheet.add(reader(.when), reader.time(inspection.at))
    sheet.add(reader(.outcome), inspection.outcome.map(reader.finding))
    sheet.add(reader(.interventionCode), inspection.code?.rawValue)
    sheet.add(reader(.estimate), reader.money(inspection.estimate))
    sheet.add(reader(.note), inspection.note)
    for file in inspection.files { sheet.add(file, reader) }
    return sheet.text(reader)
  }
}
