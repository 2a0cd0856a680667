import WorkOrders

/// What would have changed under other rules, for people.
enum SimulationText {
  /// The sums of both worlds, and the orders most affected.
  static func text(_ report: SimulationReport, _ reader: Reader) -> String {
    let title = reader.ink(.bold, reader(.simulationTitle, report.from, report.to))
    let assumptions = report.assumptions.map { "  - \($0(reader.language))" }
    let figures = [sums(report, reader), targets(report, reader)].compactMap(\.self)
    let notReplayed = report.notReplayed.map { "  - " + reader.ink(.yellow, $0(reader.language)) }
    return ([title] + assumptions + notReplayed + [""] + figures + affected(report, reader)).joined(separator: "\n")
  }

  private static func sums(_ report: SimulationReport, _ reader: Reader) -> String {
    var table = TextTable([
      .init(title: "", isFlexible: true), .init(title: reader(.asItWas), isRight: true),
      .init(title: reader(.asItWouldBe), isRight: true), .init(title: reader(.difference), isRight: true),
    ])
    table.add(.init(reader(.orders), .bold), .init(reader.count(report.orders)), .init(""), .init(""))
    table.add(.init(reader(.ordersChanged)), .init(""), .init(reader.count(report.changed)), .init(""))
    table.add(.init(reader(.otherFirm)), .init(""), .init(reader.count(report.otherFirm)), .init(""))
    table.add(
      .init(reader(.stateUnassigned)), .init(reader.count(report.unassigned.was)),
      .init(reader.count(report.unassigned.would)),
      .init(signed(report.unassigned.would - report.unassigned.was, reader)))
    add(reader(.withoutApproval), report.withoutApproval, to: &table, reader)
    add(reader(.approvalsAsked), report.approvalsAsked, to: &table, reader)
    if report.fourEyes.was.count + report.fourEyes.would.count > 0 {
      add(reader(.fourEyes), report.fourEyes, to: &table, reader)
    }
    if report.aboveLimit.would.count > 0 { add(reader(.aboveLimit), report.aboveLimit, to: &table, reader) }
    for line in report.mandates { add("\(reader(.mandate)) \(line.code)", line.sums, to: &table, reader) }
    for line in report.contractors { add("\(reader(.contractor)) \(line.code)", line.sums, to: &table, reader) }
    return table.text(reader)
  }

  private static func add(
    _ title: String, _ sums: SimulatedPair<SimulatedSum>, to table: inout TextTable, _ reader: Reader
  ) {
    let difference = sums.would.amount - sums.was.amount
    let count = sums.would.count - sums.was.count
    table.add(
      .init(title), .init(sum(sums.was, reader)), .init(sum(sums.would, reader)),
      .init(
        difference == .zero && count == 0 ? "" : "\(signed(count, reader)) · \(reader.money(difference))",
        difference > .zero ? .yellow : nil))
  }

  private static func sum(_ sum: SimulatedSum, _ reader: Reader) -> String {
    "\(reader.count(sum.count)) · \(reader.money(sum.amount))"
  }

  private static func signed(_ number: Int, _ reader: Reader) -> String {
    number == 0 ? "" : number > 0 ? "+\(reader.count(number))" : reader.count(number)
  }

  private static func targets(_ report: SimulationReport, _ reader: Reader) -> String? {
    guard !report.targets.isEmpty else { return nil }
    var table = TextTable([
      .init(title: reader(.urgency)), .init(title: reader(.limit), isFlexible: true),
      .init(title: "\(reader(.met)): \(reader(.asItWas))", isRight: true),
      .init(title: reader(.asItWouldBe), isRight: true),
      .init(title: "\(reader(.missed)): \(reader(.asItWas))", isRight: true),
      .init(title: reader(.asItWouldBe), isRight: true),
    ])
    for line in report.targets {
      let (was, would) = (line.counts.was, line.counts.would)
      table.add(
        .init(line.urgency.rawValue, .bold), .init(reader.target(line.target)), .init(reader.count(was.met)),
        .init(reader.count(would.met)), .init(reader.count(was.late)),
        .init(reader.count(would.late), would.late > was.late ? .red : nil))
    }
    return "\n" + table.text(reader)
  }

  private static func affected(_ report: SimulationReport, _ reader: Reader) -> [String] {
    guard !report.affected.isEmpty else { return ["", reader.ink(.green, reader(.nothingChanges))] }
    return ["", reader.ink(.bold, reader(.mostAffected))]
      + report.affected.flatMap { order in
        ["\(reader.ink(.bold, "\(order.order)")) \(reader.money(order.amount))"]
          + order.reasons.map { "  \($0(reader.language))" }
      }
  }
}
