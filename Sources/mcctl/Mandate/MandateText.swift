import DispatchAPI
import WorkOrders

/// Mandates and their uses for people.
enum MandateText {
  /// A line for each ceiling of each mandate.
  static func list(_ mandates: [MandateStandingView], _ reader: Reader) -> String {
    guard !mandates.isEmpty else { return reader(.noMandates) }
    var table = TextTable([
      .init(title: reader(.mandate)), .init(title: reader(.name), isFlexible: true), .init(title: reader(.perPeriod)),
      .init(title: reader(.ceiling), isRight: true), .init(title: reader(.left), isRight: true),
      .init(title: reader(.toRatify), isRight: true),
    ])
    for standing in mandates {
      let mandate = standing.mandate
      table.add(
        .init(mandate.code.rawValue, .bold), .init(mandate.name(reader.language)), .init(reader(.perOrder)),
        .init(reader.money(mandate.ceiling)), .init(""),
        .init(reader.count(standing.unratified), standing.unratified > 0 ? .yellow : nil))
      for ceiling in standing.ceilings {
        table.add(
          .init(""), .init(""), .init(scope(ceiling, reader)), .init(reader.money(ceiling.amount)),
          .init(reader.money(ceiling.left), isShort(ceiling) ? .yellow : nil), .init(""))
      }
    }
    return table.text(reader)
  }

  /// A line a use.
  static func uses(_ uses: [MandateUseView], _ reader: Reader) -> String {
    guard !uses.isEmpty else { return reader(.noMandateUses) }
    var table = TextTable([
      .init(title: reader(.when)), .init(title: reader(.mandate)), .init(title: reader(.order)),
      .init(title: reader(.contractor)), .init(title: reader(.amount), isRight: true),
      .init(title: reader(.leftThen), isRight: true), .init(title: reader(.leftNow), isRight: true),
      .init(title: reader(.ratification), isFlexible: true),
    ])
    for use in uses {
      table.add(
        .init(reader.time(use.usedAt)), .init(use.mandate.rawValue), .init(use.order.description, .bold),
        .init(use.contractor?.rawValue ?? "-"), amount(use, reader), .init(reader.money(use.left)),
        .init(reader.money(use.leftNow)), ratification(use, reader))
    }
    return table.text(reader)
  }

  private static func amount(_ use: MandateUseView, _ reader: Reader) -> TextTable.Cell {
    use.standing == "given-back" ? .init(reader(.givenBack), .dim) : .init(reader.money(use.amount))
  }

  private static func ratification(_ use: MandateUseView, _ reader: Reader) -> TextTable.Cell {
    switch use.ratification {
    case "given": .init(reader(.ratifiedBy, use.by ?? "-", reader.time(use.at)))
    case "refused": .init(reader(.ratificationRefusedBy, use.by ?? "-", reader.time(use.at)), .red)
    case "waiting": .init(reader(.ratifyUntil, reader.time(use.ratifyBy)), .yellow)
    default: .init("-")
    }
  }

  private static func scope(_ ceiling: CeilingView, _ reader: Reader) -> String {
    [ceiling.subject ?? everyone(ceiling.per, reader), reader.period(ceiling.period)]
      .compactMap(\.self).joined(separator: " · ")
  }

  // Nobody has drawn on it yet in the period.
  private static func everyone(_ per: String, _ reader: Reader) -> String? {
    switch per {
    case "mandate": nil
    case "contractor": reader(.contractor)
    case "category": reader(.category)
    default: per
    }
  }

  // A fifth or less is left.
  private static func isShort(_ ceiling: CeilingView) -> Bool { ceiling.left.cents * 5 <= ceiling.amount.cents }
}
