/// What figures are laid out by: the reader and the width, the characters of charts, and how long tables may be.
struct StatisticsPage {
  /// How many rows a table has unless told.
  static let usualRows = 10

  let reader: Reader
  let glyphs: ChartGlyphs
  let names: FigureNames
  /// How many rows a table has at most.
  var rows = usualRows

  init(reader: Reader, glyphs: ChartGlyphs, names: FigureNames) {
    self.reader = reader
    self.glyphs = glyphs
    self.names = names
  }

  /// Columns, from 40 to 200.
  var width: Int { reader.terminal.width }

  /// What stands over a section.
  func heading(_ text: String) -> String { reader.ink(.bold, TextTable.cut(text, to: width)) }

  /// The line under a table whose other rows are left out.
  func rest(of count: Int) -> [String] {
    count > rows ? [reader.ink(.dim, reader(.moreRows, reader.count(count - rows)))] : []
  }

  /// The change of a figure from another time.
  func change(_ value: String, since before: String?, unit: String) -> String {
    FigureChangeText(reader: reader, glyphs: glyphs).text(value, since: before, unit: unit)
  }
}

extension Reader {
  /// The reader of a page: as wide as the terminal, but from 40 to 200 columns, and 80 where there is no end.
  var onPage: Reader {
    let width = terminal.width == .max ? 80 : min(max(terminal.width, 40), 200)
    return Reader(
      language: language, terminal: Terminal(width: width, height: terminal.height, hasColour: terminal.hasColour))
  }
}
