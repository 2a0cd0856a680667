/// What is done before a register of an earlier schema is brought up to date.
public enum RegisterUpgrade: Hashable, Sendable {
  /// A file is copied first, to a file beside it; a register on a server is refused.
  case withCopy
  /// At once: whoever opens the register has a backup of it.
  case withoutCopy
}

/// That a register was brought up to date when it was opened.
public struct RegisterUpgraded: Hashable, Sendable {
  /// The schema it had.
  public let from: Int
  /// The schema it has.
  public let to: Int
  /// Where it lies as it was; `nil` where no copy was made.
  public let copy: String?
}
