import Crypto
public import WorkOrders

extension RegisterTransaction {
  /// Orders works of extreme urgency at once, and opens the dossier with its report in the same moment.
  ///
  /// - Parameters:
  ///   - contractor: the contractor on site; `nil` asks the next one by the rule.
  ///   - report: words the report of the dossier, for the contractor that is asked.
  /// - Throws: ``DomainError`` `conflict` when the order has a dossier or cannot be ordered at once, `notAllowed` by
  ///   role or above the limit.
  public func openDossier(
    for number: OrderNumber, _ statement: UrgencyStatement, amount: Euro, contractor: ContractorCode?,
    seen version: Int?, in context: ActContext, report: (Dossier, WorkOrder) throws -> String
  ) throws -> Dossier {
    guard try snapshot.dossier(of: number) == nil else {
      throw DomainError(
        .conflict,
        .init(
          it: "L'ordine \(number) ha già un fascicolo di somma urgenza.",
          en: "Order \(number) has a dossier of extreme urgency already."),
        hint: .init(it: "Vedere mcctl dossier show \(number).", en: "See mcctl dossier show \(number)."))
    }
    let dossier = try Dossier.open(for: number, statement, amount: amount, in: context)
    var order = try act(on: number, seen: version, in: context) { order, context in
      var change = try order.orderAtOnce(amount: amount, in: context)
      if contractor != nil { change.next = .nothing }
      return change
    }
    if let contractor {
      let reason = LocalizedText(it: "Somma urgenza, impresa sul posto", en: "Extreme urgency, contractor on site")
      order = try offer(
        number, to: contractor, reason: reason(context.policy.language), seen: nil, in: context)
    }
    try insert(dossier, report: try report(dossier, order), order, in: context)
    try scheduleSteps(of: dossier)
    return dossier
  }

  /// Records that a step of a dossier was done.
  ///
  /// - Parameter time: when.
  /// - Throws: ``DomainError`` `notFound` without a dossier, `conflict` out of order, `notAllowed` by role.
  public func recordDossierStep(
    _ name: DossierStep.Name, of number: OrderNumber, at time: Timestamp, in context: ActContext
  ) throws -> Dossier {
    let dossier = try knownDossier(of: number, in: context)
    let recorded = try dossier.recording(name, at: time, in: context)
    for step in recorded.steps { try save(step, of: number) }
    let done = recorded.steps.first { $0.name == name }
    let occurrence = Occurrence(
      .dossierStepRecorded, subjects: EventSubjects(order: number), labels: try snapshot.order(number).labels,
      facts: [
        "step": .text(name.rawValue), "doneAt": .instant(time), "late": .flag(done?.isLate(at: time) ?? false),
      ])
    try record([occurrence], in: context)
    try unschedule(.dossierDue(number, step: name))
    // Recording the proposal moves what the council's term is.
    if name == .proposal { try scheduleSteps(of: recorded) }
    return recorded
  }

  /// Adds a document or picture to a dossier; its bytes are kept by hash outside the database.
  ///
  /// - Throws: ``DomainError`` `notFound` without a dossier, `notAllowed` by role.
  public func addEvidence(_ file: StoredFile, caption: String?, to number: OrderNumber, in context: ActContext) throws {
    _ = try knownDossier(of: number, in: context)
    let added = try connection.execute(
      """
      INSERT INTO dossier_evidence (work_order, sha256, name, media_type, size, caption, added_at, added_by)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (work_order, sha256) DO NOTHING
      """, [number.key, file.sha256, file.name, file.mediaType, file.size, caption, now, context.actor.name])
    guard added > 0 else { return }
    let occurrence = Occurrence(
      .dossierEvidenceAdded, subjects: EventSubjects(order: number), labels: try snapshot.order(number).labels,
      facts: ["sha256": .text(file.sha256)], words: ["caption": caption ?? ""].filter { !$0.value.isEmpty })
    try record([occurrence], in: context)
  }

  /// Reminds of a step of a dossier, and raises an alarm once its last day has passed.
  func remindOfDossier(_ number: OrderNumber, _ name: DossierStep.Name, in context: ActContext) throws {
    guard let dossier = try snapshot.dossier(of: number),
      let step = dossier.steps.first(where: { $0.name == name && $0.doneAt == nil })
    else { return }
    let order = try snapshot.order(number)
    guard now <= step.due else { return try alarm(.dossierLate, order: order, in: context) }
    try schedule(.dossierDue(number, step: name), at: step.due + .milliseconds(1))
    guard let address = try alarmContact(context.policy).email else { return }
    try send(
      OutgoingNotice(
        messageID: try messageID("dossier.\(number).\(step.name.rawValue)"), kind: .dossier, order: number,
        recipient: address, NoticeWords(dossier: step, of: number, policy: context.policy)))
  }

  private func knownDossier(of number: OrderNumber, in context: ActContext) throws -> Dossier {
    guard let dossier = try snapshot.dossier(of: number) else {
      throw DomainError(
        .notFound,
        .init(
          it: "L'ordine \(number) non ha un fascicolo di somma urgenza.",
          en: "Order \(number) has no dossier of extreme urgency."),
        hint: .init(it: "Si apre con mcctl dossier open.", en: "mcctl dossier open opens one."))
    }
    guard OrderTransition.approvers.contains(context.actor.role) else {
      throw DomainError(
        .notAllowed,
        context.actor.role.title + LocalizedText(it: " non tiene fascicoli.", en: " keeps no dossiers."),
        hint: Role.asking(OrderTransition.approvers))
    }
    return dossier
  }

  /// Checks that works of extreme urgency do not grow past the limit they were ordered under.
  ///
  /// - Throws: ``DomainError`` `notAllowed` above it.
  func checkDossier(of order: WorkOrder, since old: WorkOrder) throws {
    guard order.costInHand > old.costInHand, let dossier = try snapshot.dossier(of: order.number) else { return }
    try dossier.checkGrowth(to: order.costInHand)
  }

  // Two days before a step is due somebody is reminded; each step stands on the agenda by itself.
  private func scheduleSteps(of dossier: Dossier) throws {
    for step in dossier.steps where step.doneAt == nil {
      try schedule(.dossierDue(dossier.order, step: step.name), at: max(now, step.due - .seconds(2 * 86_400)))
    }
  }

  private func insert(_ dossier: Dossier, report: String, _ order: WorkOrder, in context: ActContext) throws {
    let digest = Hex.text(Array(SHA256.hash(data: Array(report.utf8))))
    let statement = dossier.statement
    try connection.execute(
      """
      INSERT INTO dossier (work_order, opened_at, opened_by, amount, terms_from, terms_ceiling, justification_days,
        proposal_days, council_days, circumstance, causes, works, site, report, report_sha256)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
      """,
      [
        dossier.order.key, dossier.openedAt, dossier.openedBy, dossier.amount, dossier.terms.from.description,
        dossier.terms.ceiling, dossier.terms.justificationDays, dossier.terms.proposalDays, dossier.terms.councilDays,
        statement.circumstance, statement.causes, statement.works, statement.site, report, digest,
      ])
    for step in dossier.steps { try save(step, of: dossier.order) }
    let occurrence = Occurrence(
      .dossierOpened, subjects: EventSubjects(order: dossier.order), labels: order.labels, amount: dossier.amount,
      facts: ["ceiling": .amount(dossier.terms.ceiling), "report": .text(digest)],
      words: [
        "circumstance": statement.circumstance, "causes": statement.causes, "works": statement.works,
        "site": statement.site,
      ])
    try record([occurrence], in: context)
  }

  private func save(_ step: DossierStep, of order: OrderNumber) throws {
    try connection.execute(
      """
      INSERT INTO dossier_step (work_order, name, due, done_at, recorded_by) VALUES ($1, $2, $3, $4, $5)
      ON CONFLICT (work_order, name) DO UPDATE SET due = excluded.due, done_at = excluded.done_at,
        recorded_by = excluded.recorded_by
      """, [order.key, step.name.rawValue, step.due, step.doneAt, step.recordedBy])
  }
}
