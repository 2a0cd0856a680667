/// One step of the register's schema, never changed once released: a correction is a further step.
struct Migration: Sendable {
  /// Its number; steps count from 1 without gaps.
  let id: Int
  /// What it does, in a few words.
  let name: String
  /// Its statements, with the words of ``Dialect/adapted(_:)`` in braces.
  let sql: String
}

extension Migration {
  /// Every migration, in order; new ones are added at the end and none is ever changed.
  static let all = [
    journal,
    knowledge,
    requests,
    orders,
    spending,
    agenda,
  ]

  /// The schemas that releases have had: each has a register in Fixtures/registers, made by scripts/register-fixture.sh.
  ///
  /// None yet: until the first, the steps above are still changed where they stand.
  static let released: [Int] = []
}
