/// What has been activated under mandates, per ceiling: the facts for a decision.
public struct MandateSpending {
  /// One sum: a mandate, whose activations, and the calendar period.
  public struct Key: Hashable, Sendable {
    /// The mandate.
    public let mandate: MandateCode
    /// Whose activations are added up.
    public let scope: Mandate.PeriodCeiling.Scope
    /// The contractor's or category's code; empty for the whole mandate.
    public let subject: String
    /// The first day of the period.
    public let from: CivilDate

    /// Makes a key.
    public init(mandate: MandateCode, scope: Mandate.PeriodCeiling.Scope, subject: String, from: CivilDate) {
      self.mandate = mandate
      self.scope = scope
      self.subject = subject
      self.from = from
    }
  }

  private let sum: (Key, Mandate.PeriodCeiling.Period) throws -> Euro

  /// Nothing has been spent.
  public static var none: MandateSpending { MandateSpending { _, _ in .zero } }

  /// Looks sums up when a decision asks for them.
  public init(_ sum: @escaping (Key, Mandate.PeriodCeiling.Period) throws -> Euro) { self.sum = sum }

  /// What has been activated under a key in the period that starts on its day.
  public func spent(_ key: Key, _ period: Mandate.PeriodCeiling.Period) throws -> Euro { try sum(key, period) }
}
