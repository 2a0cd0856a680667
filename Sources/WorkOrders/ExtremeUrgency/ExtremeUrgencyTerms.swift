/// The limits of works of extreme urgency (*somma urgenza*) that hold from a day on.
///
/// The defaults are those of art. 140 of D.Lgs. 36/2023 (ceiling, justification) and of art. 191(3) of D.Lgs. 267/2000
/// (proposal, council). The law changes: a city writes further terms with the day from which they hold.
public struct ExtremeUrgencyTerms: Hashable, Sendable {
  /// The first day on which they hold.
  public let from: CivilDate
  /// The most that may be ordered on the spot, net of VAT.
  public let ceiling: Euro
  /// Days from the order to the justification (*perizia giustificativa*).
  public let justificationDays: Int
  /// Days from the order to the executive's proposal of the cover to the council.
  public let proposalDays: Int
  /// Days from the proposal to the council's resolution.
  public let councilDays: Int

  /// States terms.
  public init(from: CivilDate, ceiling: Euro, justificationDays: Int, proposalDays: Int, councilDays: Int) {
    self.from = from
    self.ceiling = ceiling
    self.justificationDays = justificationDays
    self.proposalDays = proposalDays
    self.councilDays = councilDays
  }

  /// Checks an amount against the ceiling.
  func check(_ amount: Euro, hint: LocalizedText) throws(DomainError) {
    guard amount > ceiling else { return }
    let (sum, most) = (Amounts.text(amount), Amounts.text(ceiling))
    throw DomainError(
      .notAllowed,
      .init(
        it: "\(sum.it) superano il limite della somma urgenza, \(most.it).",
        en: "\(sum.en) is above the limit of extreme urgency, \(most.en)."), hint: hint, field: "amount")
  }

  /// What holds where a city writes nothing.
  public static let usual = ExtremeUrgencyTerms(
    from: CivilDate(checkedYear: 2023, month: 7, day: 1), ceiling: Euro(cents: 50_000_000), justificationDays: 10,
    proposalDays: 20, councilDays: 30)
}
