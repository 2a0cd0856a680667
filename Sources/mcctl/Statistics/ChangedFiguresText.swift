import DispatchAPI
import WorkOrders

/// Figures that have become others, by the first event that came into each, for people.
struct ChangedFiguresText {
  /// How many figures an event shows unless told.
  static let usualFigures = 10

  let reader: Reader
  let names: FigureNames
  /// How many figures each event shows.
  let most: Int

  /// A line an event in the order of the journal, then the figures that each was the first to change, and those that no
  /// single event did.
  func text(_ changes: [FigureChangeView]) -> String {
    let events = Dictionary(grouping: changes.filter { $0.position != nil }) { $0.position ?? 0 }
      .sorted { $0.key < $1.key }.map(\.value)
    let late = changes.filter { $0.position == nil }
    // What an event began later ones went on with: it alone does not stand for the whole difference.
    var parts = events.isEmpty ? [] : [wrapped(.firstToChange), summary(events)]
    parts += events.map { block(heading($0), $0) }
    if !late.isEmpty { parts.append(block(wrapped(.changedWithoutEvent), late)) }
    return parts.joined(separator: "\n\n")
  }

  private func wrapped(_ phrase: Phrase) -> String { TextTable.wrapped(reader(phrase), to: reader.terminal.width) }

  // On a narrow page there is no room for when it was entered.
  private func summary(_ events: [[FigureChangeView]]) -> String {
    let isWide = reader.terminal.width >= 72
    func column(_ phrase: Phrase) -> TextTable.Column { .init(title: reader(phrase), isFlexible: true) }
    var columns = [column(.event), column(.number), column(.when)]
    if isWide { columns.append(column(.entered)) }
    columns.append(.init(title: reader(.firstIn), isRight: true))
    var table = TextTable(columns)
    for changes in events {
      guard let event = changes.first else { continue }
      var cells = [TextTable.Cell(kind(event)), .init(event.number ?? "-", .bold), .init(reader.time(event.occurred))]
      if isWide { cells.append(.init(reader.time(event.entered))) }
      cells.append(.init(reader.count(changes.count)))
      table.add(cells)
    }
    return table.text(reader)
  }

  private func heading(_ changes: [FigureChangeView]) -> String {
    let words = changes.first.map { [kind($0), $0.number].compactMap(\.self).joined(separator: " ") }
    return TextTable.wrapped(
      TerminalText.oneLine(reader(.changedFirst, words ?? "-")), to: reader.terminal.width)
  }

  private func kind(_ change: FigureChangeView) -> String { change.kind.map(reader.event) ?? "-" }

  private func block(_ heading: String, _ changes: [FigureChangeView]) -> String {
    let rest = changes.count > most ? ["    " + reader(.moreFigures, reader.count(changes.count - most))] : []
    return ([reader.ink(.bold, heading)] + changes.prefix(most).map(line) + rest).joined(separator: "\n")
  }

  private func line(_ change: FigureChangeView) -> String {
    let values = FigureValuePair(unit: FigureLine.unit(of: change.figure), reader: reader)
      .texts(change.before, change.after, shares: (change.beforeShare, change.afterShare))
    let title = FigureTitle(names: names, reader: reader).text(change.figure, part: change.part)
    return reader.entry(title, "\(values.first) → \(values.second)", indent: 4)
  }
}
