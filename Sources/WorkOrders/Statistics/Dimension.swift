/// What a figure can be broken down by; the raw values are attribute names in the statistics document.
public enum Dimension: String, Hashable, Sendable, CaseIterable, Comparable {
  /// The city's field of work.
  case area
  /// What the report is about.
  case category
  /// The part of the city.
  case zone
  /// The urgency class.
  case urgency
  /// How the contact came in.
  case channel
  /// The firm.
  case contractor
  /// The contract of the firm that the work was done under.
  case contract
  /// The target that was to be met.
  case target
  /// What came of it.
  case outcome
  /// The week by ISO 8601, `2026-W11`.
  case week
  /// A stretch of time that the time taken lies in, `PT4H-PT12H`; see ``TimeBand``.
  case band

  /// The order of declaration, which is the order in documents.
  public static func < (lhs: Dimension, rhs: Dimension) -> Bool { lhs.position < rhs.position }

  private var position: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }
}
