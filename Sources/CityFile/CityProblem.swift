/// One thing that is wrong in a city file.
public struct CityProblem: Hashable, Sendable, Codable {
  /// The line, from 1.
  public let line: Int
  /// The column, from 1.
  public let column: Int
  /// Where in the file, by keys and positions from 0: `categories[3].urgency`; empty for the file as a whole.
  public let path: String
  /// What is wrong and what to do about it, in sentences.
  public let message: String

  /// Makes a problem from its parts.
  public init(line: Int, column: Int, path: String, message: String) {
    self.line = line
    self.column = column
    self.path = path
    self.message = message
  }
}

extension CityProblem: CustomStringConvertible {
  /// One line for people: `line 12, column 5 (categories[3].urgency): There is no …`.
  public var description: String {
    "line \(line), column \(column)\(path.isEmpty ? "" : " (\(path))"): \(message)"
  }
}
