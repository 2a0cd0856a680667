/// What one connection may ask of us.
struct LMTPLimits: Sendable {
  /// Bytes of a message; a larger one is refused for good, and its sender is told by the mail system.
  var messageBytes = BodyLimit.mail
  /// Recipients of a message; RFC 5321 asks for a hundred.
  var recipients = 100
  /// Bytes of a command with its end of line.
  var lineBytes = 4_096
  /// Commands of a connection that are refused before it is closed.
  var mistakes = 20
}
