import DispatchAPI
import WorkOrders

/// A figure explained, for people.
struct FigureExplanationText {
  private let found: FigureExplanationView
  private let page: StatisticsPage
  private var reader: Reader { page.reader }

  init(_ found: FigureExplanationView, _ page: StatisticsPage) {
    self.found = found
    self.page = page
  }

  /// What it is and how much, then its definition, its rules, its query, and the events.
  var text: String {
    let how = found.how(reader.language)
    return [
      sheet, paragraph(.definition, found.definition(reader.language)), paragraph(.howCounted, how),
      query, events,
    ].joined(separator: "\n\n")
  }

  private var query: String {
    let note = found.isExact ? "" : "\n" + indented(TextTable.wrapped(reader(.queryGivesEvents), to: page.width - 2))
    return page.heading(reader(.query)) + "\n" + indented(found.query) + note
  }

  private var sheet: String {
    var sheet = FactSheet(found.title(reader.language))
    sheet.add(reader(.figure), ([found.code] + dimensions).joined(separator: "  "))
    sheet.add(reader(.period), found.period)
    sheet.add(reader(.state), "\(reader.state(found.state)), \(reader(.version)) \(found.version)")
    sheet.add(reader(.asOfPosition), reader.count(found.journalPosition))
    sheet.add(reader(.value), value, .bold)
    sheet.add(reader(.previousPeriod), other(found.previous, found.previousShare))
    sheet.add(reader(.yearBefore), other(found.yearBefore, found.yearBeforeShare))
    return sheet.text(reader)
  }

  private var dimensions: [String] {
    Dimension.allCases.compactMap { dimension in
      guard let code = found.dimensions[dimension.rawValue] else { return nil }
      let name = page.names.name(code, of: dimension.rawValue)
      return "\(reader.dimension(dimension.rawValue)) \(name == code ? code : "\(name) (\(code))")"
    }
  }

  private var value: String? {
    guard let value = found.value else { return nil }
    guard let part = found.numerator, let whole = found.denominator else {
      return FigureLine.text(value, found.unit, reader)
    }
    return "\(reader.percent(part, of: whole)) (\(reader.count(part)) / \(reader.count(whole)))"
  }

  private func other(_ before: String?, _ share: String?) -> String? {
    guard let before else { return nil }
    let text = share.flatMap { FigureShare($0)?.text(reader) } ?? FigureLine.text(before, found.unit, reader)
    guard let value = found.value else { return text }
    return "\(text)  \(page.change(value, since: before, unit: found.unit))"
  }

  private var events: String {
    guard found.events > 0 else { return reader(.nothingBehind) }
    var table = TextTable([
      .init(title: reader(.position), isRight: true), .init(title: reader(.when)),
      .init(title: reader(.subject), isFlexible: true), .init(title: reader(.event), isFlexible: true),
      .init(title: reader(.part), isRight: true),
    ])
    for event in found.trace {
      table.add(
        .init(String(event.position), .dim), .init(reader.time(event.at)), .init(event.subject ?? "-", .bold),
        .init(event.kind), .init(counted(event.counted)))
    }
    let heading = found.events == 1 ? reader(.eventBehindIt) : reader(.behindIt, reader.count(found.events))
    return page.heading(heading) + "\n" + table.text(reader)
  }

  // A share's part of an event stands as part and whole.
  private func counted(_ text: String) -> String {
    text.contains("/") ? text : FigureLine.text(text, found.unit, reader)
  }

  private func paragraph(_ phrase: Phrase, _ text: String) -> String {
    page.heading(reader(phrase)) + "\n" + indented(TextTable.wrapped(text, to: page.width - 2))
  }

  private func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }.joined(separator: "\n")
  }
}
