/// Something wrong in a city file.
public struct ProblemView: Codable, Hashable, Sendable {
  /// Line, from 1.
  @OrNull public var line: Int?
  /// Column, from 1.
  @OrNull public var column: Int?
  /// Where in the file's structure: `categories[3].urgency`.
  public var path: String
  /// What is wrong and what to do.
  public var message: String

  /// Makes one from what is always there; the rest is set afterwards.
  public init(path: String, message: String) {
    self.path = path
    self.message = message
  }
}
