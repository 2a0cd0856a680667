/// What came of handing a message over.
public struct HandOver: Hashable, Sendable {
  /// The message.
  public let messageID: String
  /// Which attempt it was, from 1.
  public let attempt: Int
  /// Why it was not taken; `nil` when it was.
  public let failure: String?

  /// Whether trying again would change nothing.
  public let isFinal: Bool
  /// Whether it lies in a folder, from which nobody may ever send it.
  public let isLaid: Bool

  /// Makes an account.
  public init(messageID: String, attempt: Int, failure: String?, isFinal: Bool = false, isLaid: Bool = false) {
    self.messageID = messageID
    self.attempt = attempt
    self.failure = failure
    self.isFinal = isFinal
    self.isLaid = isLaid
  }
}
