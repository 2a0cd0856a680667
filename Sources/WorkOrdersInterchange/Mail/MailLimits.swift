/// How much one message may hold before it is refused.
public struct MailLimits: Hashable, Sendable {
  /// The most bytes of the whole message.
  public let messageBytes: Int
  /// The most bytes of the message's own headers.
  public let headerBytes: Int
  /// The most parts, those that hold others included.
  public let parts: Int
  /// The most parts within each other.
  public let depth: Int

  /// Makes limits; the defaults are 25 MiB, 256 KiB of headers, 200 parts and 20 levels.
  public init(
    messageBytes: Int = 25 * 1024 * 1024, headerBytes: Int = 256 * 1024, parts: Int = 200, depth: Int = 20
  ) {
    self.messageBytes = messageBytes
    self.headerBytes = headerBytes
    self.parts = parts
    self.depth = depth
  }
}
