/// What becomes of mail that people write to the centre.
public struct MailRules: Hashable, Sendable {
  /// What an answer to a request does that has ended.
  public enum LateReply: String, Hashable, Sendable, CaseIterable {
    /// It is kept with the request, and the desk is told.
    case chaser
    /// It takes up the order again that was closed last.
    case reopen
  }

  /// How many days after its end an answer still belongs to a request; later it is a report of its own.
  public let replyWithinDays: Int
  /// What it does until then.
  public let lateReply: LateReply
  /// For how long messages are counted that somebody sends, or is sent.
  public static let period = Duration.seconds(3_600)

  /// How many messages of one sender are taken in an hour; further ones wait until somebody has looked at them.
  public let perSender: Int
  /// How many messages about one request are taken in an hour, as ``perSender``.
  public let perRequest: Int

  /// For how many days the link in a message may be used.
  public let linkDays: Int
  /// Whether offers go with their order to print.
  public var sheet = false

  /// Makes the rules; 30 days, a chaser, 20 of a sender and 10 about a request unless the city says otherwise.
  public init(
    replyWithinDays: Int = 30, lateReply: LateReply = .chaser, perSender: Int = 20, perRequest: Int = 10,
    linkDays: Int = 90
  ) {
    self.replyWithinDays = replyWithinDays
    self.lateReply = lateReply
    self.perSender = perSender
    self.perRequest = perRequest
    self.linkDays = linkDays
  }
}
