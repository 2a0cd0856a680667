/// The acts on a request, by their names in paths and on the command line.
public enum RequestAct: String, Hashable, Sendable, CaseIterable {
  /// Says what it is about, and where.
  case classify
  /// Corrects what was mistyped.
  case amend
  /// Asks its reporters, by mail, what has to be known.
  case ask
  /// Joins it to an order that is there.
  case link
  /// Takes it away from an order.
  case unlink
  /// Says no, with a reason.
  case reject
  /// Hands it to another body.
  case refer
  /// Withdraws it.
  case cancel
}
