import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("Dossiers in the register")
struct DossierRegisterTests {
  private func open(
    _ centre: Centre, _ number: OrderNumber, by actor: Actor = .bruno, contractor: ContractorCode? = nil,
    amount: Euro = euro(80_000)
  ) async throws -> Dossier {
    try await centre.perform(by: actor) { transaction, context in
      let statement = try UrgencyStatement(
        circumstance: "The wall has fallen", causes: "Rain", works: "Shore it", site: "Via Roma 1")
      return try transaction.openDossier(
        for: number, statement, amount: amount, contractor: contractor, seen: nil, in: context
      ) { dossier, order in "\(dossier.order) \(order.contractor?.rawValue ?? "-")" }
    }
  }

  @Test("The works are ordered and their report kept in the same moment")
  func opened() async throws {
    try await withCentre { centre in
      let order = try await centre.open("roads.pothole", estimate: euro(80_000))
      #expect(order.state == .approval)

      let dossier = try await open(centre, order.number)

      let ordered = try await centre.order(order.number)
      #expect(ordered.state == .offered && ordered.approved == euro(80_000) && ordered.contractor == "ALFA")
      #expect(try await centre.standing("ALFA").committed == euro(80_000))
      let report = try await centre.register.read { try $0.dossierReport(of: order.number) }
      #expect(report?.page == "\(order.number) ALFA" && report?.sha256.count == 64)
      #expect(try await centre.register.read { try $0.dossier(of: order.number) } == dossier)
      let kinds = try await centre.kinds(of: order.number)
      #expect(kinds.contains(.orderedAtOnce) && kinds.last == .dossierOpened)
      #expect(try await centre.register.verifyJournal(head: nil).isValid)
    }
  }

  @Test("The technician's contractor on site is asked, whatever the rule's ranking")
  func chosen() async throws {
    try await withCentre { centre in
      let order = try await centre.open("roads.pothole", estimate: euro(80_000))
      _ = try await open(centre, order.number, contractor: "GAMMA")
      #expect(try await centre.order(order.number).contractor == "GAMMA")
    }
  }

  @Test("An operator does not order works at once, and nothing is left of the attempt")
  func refused() async throws {
    try await withCentre { centre in
      let order = try await centre.open("roads.pothole", estimate: euro(80_000))
      let error = await domainError { _ = try await open(centre, order.number, by: .ada) }
      #expect(error?.code == .notAllowed)
      let tooMuch = await domainError { _ = try await open(centre, order.number, amount: euro(500_001)) }
      #expect(tooMuch?.code == .notAllowed)
      #expect(try await centre.order(order.number) == order)
      #expect(try await centre.number("SELECT count(*) FROM dossier") == 0)

      _ = try await open(centre, order.number)
      let twice = await domainError { _ = try await open(centre, order.number) }
      #expect(twice?.code == .conflict)
    }
  }

  @Test("Somebody is reminded two days before a step is due and alarmed after it, until it is done")
  func agenda() async throws {
    try await withCentre { centre in
      let order = try await centre.open("roads.pothole", estimate: euro(80_000))
      let due = try #require(try await open(centre, order.number).steps.first?.due)

      centre.clock.set(due - .seconds(2 * 86_400))
      try await centre.runAgenda()
      #expect(try await centre.number("SELECT count(*) FROM outbox WHERE kind = 'dossier'") == 1)
      centre.clock.set(due + .milliseconds(1))
      try await centre.runAgenda()
      let late = try await centre.register.read { try $0.alarms().filter { $0.kind == .dossierLate } }
      #expect(late.count == 1)

      try await centre.perform(by: .dora) { transaction, context in
        _ = try transaction.recordDossierStep(.justification, of: order.number, at: context.at, in: context)
      }
      let settled = try await centre.register.read { try $0.alarms().filter { $0.kind == .dossierLate } }
      #expect(settled.isEmpty)
      let fact = try await centre.register.read { try $0.events(of: order.number).last?.event.facts["late"] }
      #expect(fact == .flag(true))
      #expect(try await centre.number("SELECT count(*) FROM agenda WHERE kind = 'dossier-due'") == 2)
    }
  }

  @Test("Every step is reminded of and alarmed by itself, whatever becomes of the others")
  func everyStep() async throws {
    try await withCentre { centre in
      let order = try await centre.open("roads.pothole", estimate: euro(80_000))
      let steps = try await open(centre, order.number).steps
      #expect(steps.count == 3)

      // Nobody records the justification: the proposal and the council are due all the same.
      for (index, step) in steps.enumerated() {
        centre.clock.set(step.due - .seconds(2 * 86_400))
        try await centre.runAgenda()
        #expect(try await centre.number("SELECT count(*) FROM outbox WHERE kind = 'dossier'") == index + 1)
        centre.clock.set(step.due + .milliseconds(1))
        try await centre.runAgenda()
        #expect(try await centre.number("SELECT count(*) FROM alarm WHERE kind = 'dossier-late'") == index + 1)
      }
      #expect(try await centre.number("SELECT count(*) FROM agenda WHERE kind = 'dossier-due'") == 0)
    }
  }

  @Test("Recording the proposal moves the council's reminder with its term")
  func councilMoves() async throws {
    try await withCentre { centre in
      let order = try await centre.open("roads.pothole", estimate: euro(80_000))
      _ = try await open(centre, order.number)
      let reminder: @Sendable () async throws -> Int = {
        try await centre.number("SELECT due_at FROM agenda WHERE key LIKE 'dossier-due % council'")
      }
      let before = try await reminder()
      try await centre.perform(by: .dora) { transaction, context in
        _ = try transaction.recordDossierStep(.justification, of: order.number, at: context.at, in: context)
        _ = try transaction.recordDossierStep(.proposal, of: order.number, at: context.at, in: context)
      }
      // The proposal was due in twenty days and came at once.
      #expect(try await reminder() == before - 20 * 86_400_000)
    }
  }

  @Test("Works of extreme urgency do not grow past the limit they were ordered under")
  func growth() async throws {
    let firm = SmallCity.firm("ALFA", .email, priority: 1, trades: ["roads"], ceiling: euro(2_000_000))
    let policy = SmallCity.policy {
      $0.approvals = ApprovalRules(limits: [.technician: euro(900_000)], toleranceBasisPoints: 1_000)
    }
    try await withCentre(policy, firms: [firm]) { centre in
      let order = try await centre.open("roads.pothole", estimate: euro(80_000))
      _ = try await open(centre, order.number, amount: euro(480_000))
      try await centre.act(order.number, by: .bruno) { try $0.accept(in: $1) }

      let estimate = await domainError {
        try await centre.act(order.number, by: .bruno) {
          try $0.set(OrderSettings(estimate: Euro(cents: 50_000_001)), in: $1)
        }
      }
      #expect(estimate?.code == .notAllowed && estimate?.message.contains("limit of extreme urgency") == true)
      // A tenth more than was approved would be within the tolerance, and not within the law.
      let final = await domainError {
        try await centre.act(order.number, by: .bruno) { try $0.complete(final: euro(510_000), in: $1) }
      }
      #expect(final?.code == .notAllowed)

      let claimed = try await centre.act(order.number, by: .bruno) { try $0.complete(final: euro(600_000), in: $1) }
      #expect(claimed.claimed == euro(600_000) && claimed.approvalPending)
      let approval = await domainError {
        try await centre.act(order.number, by: .bruno) { try $0.approve(in: $1) }
      }
      #expect(approval?.code == .notAllowed)
      let corrected = try await centre.act(order.number, by: .bruno) { try $0.correct(final: euro(500_000), in: $1) }
      #expect(corrected.final == euro(500_000))
    }
  }

  @Test("Evidence is the dossier's files, the inspections' pictures and what reporters sent")
  func evidence() async throws {
    try await withCentre { centre in
      let order = try await centre.open("roads.pothole", estimate: euro(80_000))
      _ = try await open(centre, order.number)
      let file = StoredFile(sha256: "ab", name: "perizia.pdf", mediaType: "application/pdf", size: 3)
      try await centre.perform(by: .bruno) { transaction, context in
        try transaction.addEvidence(file, caption: "Perizia", to: order.number, in: context)
        try transaction.addEvidence(file, caption: "Again", to: order.number, in: context)
        let findings = InspectionFindings(kind: .safety, outcome: .confirmed)
        let inspection = try transaction.recordInspection(nil, of: order.number, findings, seen: nil, in: context)
        try transaction.attach(
          StoredFile(sha256: "cd", name: "muro.jpg", mediaType: "image/jpeg", size: 9), to: inspection.number)
      }
      let found = try await centre.register.read { try $0.evidence(of: order.number) }
      #expect(found.map(\.file.name).sorted() == ["muro.jpg", "perizia.pdf"])
      #expect(Set(found.map(\.source)) == ["dossier", "inspection safety"])
      #expect(try await centre.register.read { try $0.file(sha256: "ab") } == file)
    }
  }
}
