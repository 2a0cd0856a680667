/// Something wrong in an XML document.
public struct XMLFault: Hashable, Sendable {
  /// The line, from 1.
  public let line: Int
  /// What is wrong, in libxml2's English words.
  public let message: String

  /// Makes a fault.
  public init(line: Int, message: String) {
    self.line = line
    self.message = message
  }
}
