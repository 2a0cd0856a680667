import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("Rotas in the register")
struct RotaRegisterTests {
  /// Every day from 8 to 10, with everything that a turn can have.
  private func rota(_ owner: RotaOwner, at minute: Int = 480) -> Rota {
    let day = SmallCity.calendar.zone.date(of: SmallCity.start)
    return Rota(
      owner: owner,
      turns: [
        RotaTurn(
          uid: "a", who: "Anna", phone: "333 1", email: "anna@prova.example", firstDay: day.adding(days: -10),
          startMinute: minute, minutes: 120,
          repetition: RotaRepetition(
            every: .week, step: 1, weekdays: Set(Weekday.allCases), until: SmallCity.start + .seconds(86_400 * 365)),
          skipped: [day.adding(days: 40), day.adding(days: 41)]),
        RotaTurn(uid: "b", who: "Bruno", clock: .utc, firstDay: day.adding(days: 5), startMinute: 0, minutes: 60),
      ])
  }

  @Test("A rota is kept as it was given, replaces the one before, and leaves its event")
  func kept() async throws {
    try await withCentre { centre in
      for owner in [RotaOwner.technicians, .contractor("ALFA")] {
        try await centre.perform(by: .bruno) { try $0.save(rota(owner, at: 60), in: $1) }
        try await centre.perform(by: .bruno) { try $0.save(rota(owner), in: $1) }
        #expect(try await centre.register.read { try $0.rota(of: owner) } == rota(owner))
      }
      #expect(try await centre.register.read { try $0.rotas().map(\.owner) } == [.contractor("ALFA"), .technicians])
      #expect(try await centre.number("SELECT count(*) FROM journal_event WHERE kind = 'rota.changed'") == 4)

      try await centre.perform(by: .bruno) { try $0.save(Rota(owner: .technicians, turns: []), in: $1) }
      #expect(try await centre.register.read { try $0.rota(of: .technicians) } == nil)
    }
  }

  @Test("A rota of nobody is refused")
  func unknown() async throws {
    try await withCentre { centre in
      let error = await domainError {
        try await centre.perform(by: .bruno) { try $0.save(rota(.contractor("DELTA")), in: $1) }
      }
      #expect(error?.code == .notFound)
    }
  }

  @Test("A firm is asked only while somebody of it is on duty; one without a rota always")
  func onDuty() async throws {
    try await withCentre { centre in
      try await centre.perform(by: .bruno) { try $0.save(rota(.contractor("ALFA")), in: $1) }
      let morning = try await centre.open("roads.danger")
      centre.clock.advance(.seconds(3_600))
      let later = try await centre.open("roads.danger")

      #expect(morning.contractor == "ALFA" && later.contractor == "BETA")
      let decision = try await centre.register.read { try $0.decisions(of: later.number).last }
      let alfa = try #require(decision?.candidates.first { $0.contractor == "ALFA" })
      #expect(!alfa.isEligible && alfa.reason.en == "By its on-call rota nobody is on duty at this hour.")
    }
  }

  @Test("An alarm reaches the technician on duty, and whom the city file names when nobody is")
  func alarms() async throws {
    try await withCentre { centre in
      try await centre.perform(by: .bruno) { try $0.save(rota(.technicians), in: $1) }
      _ = try await centre.open("lighting.lamp")
      centre.clock.advance(.seconds(3_600))
      _ = try await centre.open("lighting.lamp")

      let told = try await centre.texts("SELECT recipient FROM outbox WHERE kind = 'alarm' ORDER BY created_at")
      #expect(told == ["anna@prova.example", "oncall@prova.example"])
    }
  }
}
