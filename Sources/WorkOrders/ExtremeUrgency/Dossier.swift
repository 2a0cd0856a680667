/// The papers of works of extreme urgency (*somma urgenza*): the report drawn up when they were ordered, the limit, and
/// the steps that follow.
public struct Dossier: Hashable, Sendable {
  /// The order; an order has one dossier at most.
  public let order: OrderNumber
  /// When the works were ordered.
  public let openedAt: Timestamp
  /// The technician who ordered them.
  public let openedBy: String
  /// What was stated on site.
  public let statement: UrgencyStatement
  /// What the works are thought to cost, net of VAT.
  public let amount: Euro
  /// The terms that held on that day.
  public let terms: ExtremeUrgencyTerms
  /// The steps, in their order.
  public private(set) var steps: [DossierStep]

  /// Puts a dossier together again.
  public init(
    order: OrderNumber, openedAt: Timestamp, openedBy: String, statement: UrgencyStatement, amount: Euro,
    terms: ExtremeUrgencyTerms, steps: [DossierStep]
  ) {
    self.order = order
    self.openedAt = openedAt
    self.openedBy = openedBy
    self.statement = statement
    self.amount = amount
    self.terms = terms
    self.steps = steps
  }

  /// Opens the dossier of an order at the moment the works are ordered.
  ///
  /// - Throws: ``DomainError`` `notAllowed` above the ceiling of the day's terms.
  public static func open(
    for order: OrderNumber, _ statement: UrgencyStatement, amount: Euro, in context: ActContext
  ) throws(DomainError) -> Dossier {
    let zone = context.policy.calendar.zone
    let day = zone.date(of: context.at)
    let terms = context.policy.extremeUrgency(on: day)
    try terms.check(
      amount,
      hint: .init(
        it: "Ordinare solo i lavori indispensabili a rimuovere il pericolo.",
        en: "Order only the works that are indispensable to remove the harm."))
    return Dossier(
      order: order, openedAt: context.at, openedBy: context.actor.name, statement: statement, amount: amount,
      terms: terms,
      steps: [
        DossierStep(name: .justification, due: due(day, terms.justificationDays, zone)),
        DossierStep(name: .proposal, due: due(day, terms.proposalDays, zone)),
        DossierStep(
          name: .council,
          due: councilDue(from: day.adding(days: terms.proposalDays), terms, ordered: day, zone)),
      ])
  }

  /// Checks what the works have come to cost against the ceiling they were ordered under.
  ///
  /// - Throws: ``DomainError`` `notAllowed` above it.
  public func checkGrowth(to amount: Euro) throws(DomainError) {
    try terms.check(
      amount,
      hint: .init(
        it: "Quanto va oltre si affida con un ordine a parte, per la via ordinaria.",
        en: "Award what goes beyond it with an order of its own, by the ordinary way."))
  }

  /// The step that comes next; `nil` when all are done.
  public var nextStep: DossierStep? { steps.first { $0.doneAt == nil } }

  /// Records that a step was done.
  ///
  /// The council's days run from the proposal: recording it moves what is due then.
  ///
  /// - Parameter time: when it was done.
  /// - Throws: ``DomainError`` `conflict` when it was done already or an earlier one is missing; `invalid` for a time
  ///   before the works were ordered.
  public func recording(_ name: DossierStep.Name, at time: Timestamp, in context: ActContext) throws(DomainError)
    -> Dossier
  {
    guard let index = steps.firstIndex(where: { $0.name == name }), nextStep?.name == name else {
      throw refusal(of: name)
    }
    guard time >= openedAt else {
      throw DomainError(
        .invalid,
        .init(
          it: "I lavori sono stati ordinati dopo quella data.", en: "The works were ordered after that date."),
        field: "on")
    }
    var dossier = self
    dossier.steps[index].doneAt = time
    dossier.steps[index].recordedBy = context.actor.name
    if name == .proposal, let last = dossier.steps.indices.last {
      let zone = context.policy.calendar.zone
      dossier.steps[last] = DossierStep(
        name: .council,
        due: Self.councilDue(from: zone.date(of: time), terms, ordered: zone.date(of: openedAt), zone))
    }
    return dossier
  }

  private func refusal(of name: DossierStep.Name) -> DomainError {
    guard let next = nextStep, steps.first(where: { $0.name == name })?.doneAt == nil else {
      return DomainError(
        .conflict,
        .init(
          it: "Il fascicolo dell'ordine \(order) ha già: \(name.words.it).",
          en: "The dossier of order \(order) has its \(name.words.en) already."))
    }
    return DomainError(
      .conflict,
      .init(
        it: "Al fascicolo dell'ordine \(order) manca prima: \(next.name.words.it).",
        en: "The dossier of order \(order) lacks its \(next.name.words.en)."),
      hint: .init(it: "Registrarla prima.", en: "Record that first."), field: "step")
  }

  // A day counts to its end.
  private static func due(_ day: CivilDate, _ days: Int, _ zone: CityZone) -> Timestamp {
    zone.startOfDay(day.adding(days: days + 1)) - .milliseconds(1)
  }

  // Art. 191(3) of D.Lgs. 267/2000: thirty days from the proposal, and by 31 December of the year of the order.
  private static func councilDue(
    from proposal: CivilDate, _ terms: ExtremeUrgencyTerms, ordered: CivilDate, _ zone: CityZone
  ) -> Timestamp {
    let lastOfYear = CivilDate(checkedYear: ordered.year, month: 12, day: 31)
    let due = due(proposal, terms.councilDays, zone)
    return proposal <= lastOfYear ? min(due, Self.due(lastOfYear, 0, zone)) : due
  }
}
