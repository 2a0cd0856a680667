/// What was promised, and what was found.
struct EnduranceTally {
  /// Reports that the daemon acknowledged.
  var acknowledged = 0
  /// Acknowledged reports that are not in the register.
  var lost = 0
  /// Reports that are there more than once.
  var doubled = 0
  /// Messages to firms that the register says are to go out; 0 where they were not looked at.
  var due = 0
  /// Of these, those that the mail system never got.
  var unsent = 0
  /// Of these, those that it got more often than a daemon that was killed in between explains.
  var repeated = 0

  /// Whether every promise was kept.
  var isClean: Bool { lost == 0 && doubled == 0 && unsent == 0 && repeated == 0 }

  /// The last line of the account.
  var line: String { "acknowledged=\(acknowledged) lost=\(lost) doubled=\(doubled)" }

  /// The line about messages; `nil` where they were not looked at.
  var messageLine: String? { due == 0 ? nil : "messages due=\(due) unsent=\(unsent) repeated=\(repeated)" }

  /// The sum of two tallies.
  static func + (lhs: EnduranceTally, rhs: EnduranceTally) -> EnduranceTally {
    EnduranceTally(
      acknowledged: lhs.acknowledged + rhs.acknowledged, lost: lhs.lost + rhs.lost,
      doubled: lhs.doubled + rhs.doubled, due: lhs.due + rhs.due, unsent: lhs.unsent + rhs.unsent,
      repeated: lhs.repeated + rhs.repeated)
  }
}
