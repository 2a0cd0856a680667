/// One thing that is wrong with the journal.
public struct JournalFault: Hashable, Sendable {
  /// The block it lies in, where that is known.
  public let block: Int64?
  /// The position of the event, where one can be named.
  public let position: Int64?
  /// What is wrong, in a sentence.
  public let message: String

  /// Names a fault.
  public init(block: Int64? = nil, position: Int64? = nil, message: String) {
    self.block = block
    self.position = position
    self.message = message
  }
}
