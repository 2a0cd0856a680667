import DispatchAPI
import WorkOrders

/// Scorecards for people.
enum ScorecardText {
  /// A line a contractor.
  static func list(_ cards: [ScorecardView], _ reader: Reader) -> String {
    guard !cards.isEmpty else { return reader(.noContractors) }
    var table = TextTable([
      .init(title: reader(.contractor)), .init(title: reader(.offersMade), isRight: true),
      .init(title: reader(.stateAccepted), isRight: true), .init(title: reader(.stateRefused), isRight: true),
      .init(title: reader(.silences), isRight: true), .init(title: reader(.handedBack), isRight: true),
      .init(title: reader.target(.arrival), isRight: true), .init(title: reader.target(.completion), isRight: true),
      .init(title: reader(.reworks), isRight: true), .init(title: reader(.reopened), isRight: true),
      .init(title: reader(.amount), isRight: true), .init(title: reader(.penalties), isRight: true),
    ])
    for card in cards {
      table.add(
        .init(card.contractor.rawValue, .bold), .init(reader.count(card.offers)), .init(reader.count(card.accepted)),
        .init(reader.count(card.refused)), .init(reader.count(card.silent)), .init(reader.count(card.handedBack)),
        .init(share(card.arrival, reader)), .init(share(card.completion, reader)), .init(reader.count(card.reworked)),
        .init(reader.count(card.reopened)), .init(reader.money(card.amount)), .init(reader.money(card.penalties)))
    }
    return table.text(reader)
  }

  /// Everything about one contractor's period.
  static func sheet(_ card: ScorecardView, _ reader: Reader) -> String {
    var sheet = FactSheet("\(card.contractor)  \(reader.day(card.from)) – \(reader.day(card.to))")
    sheet.add(reader(.offersMade), reader.count(card.offers))
    sheet.add(reader(.stateAccepted), reader.count(card.accepted))
    sheet.add(reader(.stateRefused), reader.count(card.refused))
    sheet.add(reader(.silences), reader.count(card.silent))
    sheet.add(reader(.stateWithdrawn), reader.count(card.withdrawn))
    sheet.add(reader(.handedBack), reader.count(card.handedBack))
    sheet.add(reader.target(.arrival), share(card.arrival, reader))
    sheet.add(reader.target(.makingSafe), share(card.makingSafe, reader))
    sheet.add(reader.target(.completion), share(card.completion, reader))
    sheet.add(reader(.worksDone), reader.count(card.completed))
    sheet.add(reader(.reworks), reader.count(card.reworked))
    sheet.add(reader(.closed), reader.count(card.closed))
    sheet.add(reader(.reopened), reader.count(card.reopened))
    sheet.add(reader(.amount), reader.money(card.amount))
    sheet.add(reader(.penalties), reader.money(card.penalties))
    return sheet.text(reader)
  }

  private static func share(_ share: ScorecardView.Share, _ reader: Reader) -> String {
    guard share.of > 0 else { return "-" }
    return "\(share.met)/\(share.of) (\(reader.percent(Double(share.met) / Double(share.of))))"
  }
}
