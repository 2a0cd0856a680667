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
  /// The most groups of one header of addresses, in each other or in a row.
  public let addressGroups: Int
  /// The most addresses of all headers, those of enclosed messages included.
  public let addresses: Int
  /// The most parts that hold others, enclosed messages' included.
  public let multiparts: Int
  /// The most lines that begin like the line between two parts.
  public let dividers: Int
  /// The most short lines that could be headers, in texts too.
  public let fields: Int

  /// Makes limits; the defaults are 25 MiB, 256 KiB of headers, 200 parts and 20 levels, 100 groups and 5,000 addresses,
  /// 100 parts that hold others, 10,000 lines between parts and 100,000 that could be headers.
  public init(
    messageBytes: Int = 25 * 1024 * 1024, headerBytes: Int = 256 * 1024, parts: Int = 200, depth: Int = 20,
    addressGroups: Int = 100, addresses: Int = 5_000, multiparts: Int = 100, dividers: Int = 10_000,
    fields: Int = 100_000
  ) {
    self.messageBytes = messageBytes
    self.headerBytes = headerBytes
    self.parts = parts
    self.depth = depth
    self.addressGroups = addressGroups
    self.addresses = addresses
    self.multiparts = multiparts
    self.dividers = dividers
    self.fields = fields
  }
}
