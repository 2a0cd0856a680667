/// A sum of unknowns that the public can work out from what it knows anyway.
struct DisclosureRow {
  /// An unknown, and how often it is added.
  struct Term: Hashable {
    let unknown: Int
    let factor: Int
  }

  /// What the terms are to each other.
  enum Kind {
    /// Counts that make up a total: one below zero where that is an unknown too, the others above.
    case counts
    /// Amounts that make up a total, as ``counts``.
    case amounts
    case other
  }

  /// Each unknown once.
  let terms: [Term]
  /// What they come to.
  let sum: Int64
  let kind: Kind
  /// Whether the document's own numbers fit it.
  let holds: Bool
}
