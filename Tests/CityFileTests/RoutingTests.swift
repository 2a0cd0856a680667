import CityFile
import Testing
import WorkOrders

@Suite("How the city file chooses and alarms")
struct RoutingTests {
  private func routing(replacing line: String, with other: String) throws -> RoutingRules {
    let reading = CityFile.read(CitySource(yaml: SmallCity.yaml(replacing: line, with: other)))
    #expect(reading.problems == [])
    return try reading.requirePolicy().routing
  }

  @Test("One contact is told at once and nobody after, firms are asked once, and the law's rotation holds")
  func usual() throws {
    let routing = try routing(replacing: "name: Comune", with: "name: Comune")

    #expect(routing.alarm.name == "Reperibile" && routing.escalation.isEmpty && routing.rounds == 1)
    #expect(routing.rotation(on: try day("2023-06-30")) == nil)
    #expect(routing.rotation(on: try day("2026-01-01"))?.exemptBelow == Euro(cents: 500_000))
  }

  @Test("A chain of contacts is told one after the other")
  func chain() throws {
    let routing = try routing(
      replacing: "{ name: Reperibile, phone: \"+39 0522 000999\" }",
      with: """
        [{ name: A, phone: "1" }, { name: B, email: b@c.example, after: 15m }, { name: C, phone: "3", after: 1h }]
        """)

    #expect(routing.alarm.name == "A")
    #expect(routing.escalation.map(\.contact.name) == ["B", "C"])
    #expect(routing.escalation.map(\.after) == [.seconds(900), .seconds(3_600)])
  }

  @Test("Rounds, the nearest firm and a later law are read")
  func further() throws {
    let routing = try routing(
      replacing: "  criterion: priority",
      with: """
          criterion: nearest
          rounds: 2
          rotation:
            - { from: 2023-07-01, exemptBelow: 5000 }
            - { from: 2027-01-01, exemptBelow: 8000 }
        """)

    #expect(routing.criterion == .nearest && routing.rounds == 2)
    #expect(routing.rotation(on: try day("2026-12-31"))?.exemptBelow == Euro(cents: 500_000))
    #expect(routing.rotation(on: try day("2027-01-01"))?.exemptBelow == Euro(cents: 800_000))
  }

  private func day(_ text: String) throws -> CivilDate { try CivilDate(typed: text) }
}
