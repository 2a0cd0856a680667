/// A whole message as it came over a connection.
struct LMTPMessage: Hashable {
  /// Where reports about it would go; empty for one that is itself a report.
  let sender: String
  /// How many recipients were taken: each has an answer of its own.
  let recipients: Int
  /// The message as it is kept: its bytes between DATA and the end, with its sender in front.
  let bytes: [UInt8]

  /// What stands in front of a message.
  ///
  /// Whom it came from stands only on the envelope, and delivery puts it there (RFC 5321, 4.4). Nothing else is added, so
  /// that one that is brought again has the same bytes.
  static func head(from sender: String) -> [UInt8] { Array("Return-Path: <\(sender)>\r\n".utf8) }
}
