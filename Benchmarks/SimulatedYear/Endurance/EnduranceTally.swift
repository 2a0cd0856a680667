/// What was promised, and what was found.
struct EnduranceTally {
  /// Reports that the daemon acknowledged.
  var acknowledged = 0
  /// Acknowledged reports that are not in the register.
  var lost = 0
  /// Reports that are there more than once.
  var doubled = 0

  /// Whether every promise was kept.
  var isClean: Bool { lost == 0 && doubled == 0 }

  /// The last line of the account.
  var line: String { "acknowledged=\(acknowledged) lost=\(lost) doubled=\(doubled)" }

  /// The sum of two tallies.
  static func + (lhs: EnduranceTally, rhs: EnduranceTally) -> EnduranceTally {
    EnduranceTally(
      acknowledged: lhs.acknowledged + rhs.acknowledged, lost: lhs.lost + rhs.lost, doubled: lhs.doubled + rhs.doubled)
  }
}
