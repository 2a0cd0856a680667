/// What came of handing a message over.
public struct HandOver: Hashable, Sendable {
  /// The message.
  public let messageID: String
  /// Which attempt it was, from 1.
  public let attempt: Int
  /// Why it was not taken; `nil` when it was.
  public let failure: String?

  /// Makes an account.
  public init(messageID: String, attempt: Int, failure: String?) {
    self.messageID = messageID
    self.attempt = attempt
    self.failure = failure
  }
}
