import DispatchAPI
import WorkOrders

/// The live board for people: what asks for a person comes first.
enum BoardText {
  /// The whole board.
  static func text(_ board: BoardView, _ reader: Reader) -> String {
    let parts = [
      reader.ink(.bold, reader(.boardTitle)) + "  " + reader.time(board.at),
      alarms(board.alarms, board.counts["alarms"], reader),
      phoneOffers(board.phoneOffers, board.counts["phoneOffers"], reader),
      rows(.boardPastLimits, .red, board.pastLimits, board.counts["pastLimits"], reader),
      rows(.boardUnassigned, .red, board.unassigned, board.counts["unassigned"], reader),
      rows(.boardNearLimits, .yellow, board.nearLimits, board.counts["nearLimits"], reader),
      rows(.boardAwaitingDecision, .yellow, board.awaitingDecision, board.counts["awaitingDecision"], reader),
      rows(.boardAwaitingApproval, .yellow, board.awaitingApproval, board.counts["awaitingApproval"], reader),
      rows(.boardAwaitingInspection, .yellow, board.awaitingInspection, board.counts["awaitingInspection"], reader),
      rows(.boardNew, .cyan, board.new, board.counts["new"], reader),
    ].filter { !$0.isEmpty }
    return (parts.count == 1 ? parts + [reader.ink(.green, reader(.boardQuiet))] : parts).joined(separator: "\n\n")
  }

  private static func alarms(_ alarms: [AlarmView], _ count: Int?, _ reader: Reader) -> String {
    let lines = alarms.map { alarm in
      let subject = alarm.order.map { "\($0)  " } ?? ""
      return reader.ink(.red, TerminalText.oneLine("! \(reader.time(alarm.at))  \(subject)\(alarm.message)"))
    }
    return (lines + more(than: alarms.count, count, reader)).joined(separator: "\n")
  }

  // A list that shows only a part says so.
  private static func more(than shown: Int, _ count: Int?, _ reader: Reader) -> [String] {
    guard let count, count > shown else { return [] }
    return [reader(.andMore, reader.count(count - shown))]
  }

  private static func phoneOffers(_ offers: [PhoneOfferView], _ count: Int?, _ reader: Reader) -> String {
    guard !offers.isEmpty else { return "" }
    let lines = offers.map { offer in
      let ring = reader.ink(.bold, TerminalText.oneLine("\(offer.order)  \(offer.phone ?? "-")  \(offer.name)"))
      let until = offer.answerBy.map { "  " + reader(.answerBy) + " " + reader.time($0) } ?? ""
      let why = offer.unreached ? "  " + reader.ink(.red, reader(.offerUnreached)) : ""
      return "\(ring)\(until)\(why)\n    \(TerminalText.oneLine(offer.say))"
    }
    let title = title(.boardPhoneOffers, .yellow, count ?? offers.count, reader)
    return ([title] + lines + more(than: offers.count, count, reader)).joined(separator: "\n")
  }

  private static func rows(
    _ phrase: Phrase, _ ink: Ink, _ rows: [BoardRow], _ count: Int?, _ reader: Reader
  ) -> String {
    guard !rows.isEmpty else { return "" }
    var table = TextTable([
      .init(title: reader(.number)), .init(title: reader(.state)), .init(title: reader(.urgency)),
      .init(title: reader(.category)), .init(title: reader(.zone)), .init(title: reader(.contractor)),
      .init(title: reader(.limit)), .init(title: reader(.due)), .init(title: reader(.site), isFlexible: true),
    ])
    for row in rows {
      let target = row.target.map { name in TargetName(rawValue: name).map(reader.target) ?? name }
      table.add(
        .init(row.number, .bold), .init(reader.state(row.state)), .init(row.urgency?.rawValue ?? "-"),
        .init(row.category?.rawValue ?? "-"), .init(row.zone?.rawValue ?? "-"),
        .init(row.contractor?.rawValue ?? "-"), .init(target ?? "-"), .init(reader.time(row.due)),
        .init(site(row, reader)))
    }
    let title = title(phrase, ink, count ?? rows.count, reader)
    return ([title, table.text(reader)] + more(than: rows.count, count, reader)).joined(separator: "\n")
  }

  private static func site(_ row: BoardRow, _ reader: Reader) -> String {
    let claim = row.claimed.map { reader(.claimed) + " " + reader(.claimAbove, reader.money($0)) }
    let parts = [claim, row.location ?? row.description].compactMap(\.self)
    return parts.isEmpty ? "-" : parts.joined(separator: " · ")
  }

  private static func title(_ phrase: Phrase, _ ink: Ink, _ count: Int, _ reader: Reader) -> String {
    reader.ink(ink, "\(reader(phrase)) (\(reader.count(count)))")
  }
}
