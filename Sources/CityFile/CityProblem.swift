public import WorkOrders

/// One thing that is wrong in a city file.
public struct CityProblem: Hashable, Sendable {
  /// The line, from 1.
  public let line: Int
  /// The column, from 1.
  public let column: Int
  /// Where in the file, by keys and positions from 0: `categories[3].urgency`; empty for the file as a whole.
  public let path: String
  /// What is wrong and what to do about it, in sentences, in both languages.
  public let text: LocalizedText

  /// The sentences in English, which is also what the log holds.
  public var message: String { text.en }

  /// Makes a problem from its parts.
  public init(line: Int, column: Int, path: String, text: LocalizedText) {
    self.line = line
    self.column = column
    self.path = path
    self.text = text
  }

  /// One line for people: `line 12, column 5 (categories[3].urgency): There is no …`.
  public func described(_ language: Language) -> String {
    let place = LocalizedText(it: "riga \(line), colonna \(column)", en: "line \(line), column \(column)")
    return place(language) + (path.isEmpty ? "" : " (\(path))") + ": " + text(language)
  }
}

extension CityProblem: CustomStringConvertible {
  /// One line in English.
  public var description: String { described(.english) }
}
