import Testing

@Suite("A simulation's clock")
struct ManualClockTests {
  @Test("Past the answer-by time an offer expires and the next contractor is asked")
  func silence() async throws {
    let centre = try await TestCentre.open(clock: "2026-03-03T09:00:00")
    try await centre.done("call", "log", "--description", "Buca", "--category", "roads.pothole", "--zone", "Z1")
    let offered = try await centre.done("order", "show", "WO-2026-000001")
    let answerBy = try #require(offered["offers"]?[0]?["answerBy"]?.text)
    #expect(answerBy == "2026-03-03T10:00:00+01:00")
    let waiting = try await centre.done("clock", "advance", "--to", answerBy)
    #expect(waiting["now"]?.text == answerBy)
    #expect(try await centre.done("order", "show", "WO-2026-000001")["offers"] == offered["offers"])
    try await centre.done("clock", "advance", "1m")
    let offers = try await centre.done("order", "show", "WO-2026-000001")["offers"]?.items ?? []
    #expect(offers.map { $0["state"]?.text } == ["expired", "sent"])
    #expect(Set(offers.map { $0["contractor"]?.text }).count == 2)
    let explained = try await centre.done("order", "explain", "WO-2026-000001")["decisions"]?.items ?? []
    #expect(explained.count { $0["candidates"]?.items.isEmpty == false } == 2)
  }

  @Test("When all contractors stay silent the order is unassigned and a person is alarmed")
  func nobodyLeft() async throws {
    let centre = try await TestCentre.open(clock: "2026-03-03T09:00:00")
    try await centre.done("call", "log", "--description", "Buca", "--category", "roads.pothole", "--zone", "Z1")
    try await centre.done("clock", "advance", "1d")
    let order = try await centre.done("order", "show", "WO-2026-000001")
    #expect(order["state"]?.text == "unassigned")
    #expect(order["offers"]?.items.map { $0["state"]?.text } == ["expired", "expired", "expired"])
    let board = try await centre.done("watch", "--once")
    #expect(board["unassigned"]?[0]?["number"]?.text == "WO-2026-000001")
    #expect(board["alarms"]?.items.contains { $0["order"]?.text == "WO-2026-000001" } == true)
  }

  @Test("A simulation stays one: a restart without the option resumes at the time where it stood")
  func resumes() async throws {
    let centre = try await TestCentre.open(clock: "2026-03-03T09:00:00")
    try await centre.done("clock", "advance", "26h")
    #expect(try await centre.stop() == 0)
    try await centre.start()
    let clock = try await centre.done("clock", "show")
    #expect(clock["now"]?.text == "2026-03-04T11:00:00+01:00")
    #expect(clock["manual"]?.flag == true)
    let (status, problem) = try await centre.refused("clock", "advance", "--to", "2026-03-03T09:00")
    #expect(status == 65)
    #expect(problem["field"]?.text == "to")
  }

  @Test("A real register's time cannot be moved, by command or by option")
  func real() async throws {
    let centre = try TestCentre()
    try await centre.start()
    #expect(try await centre.done("clock", "show")["manual"]?.flag == false)
    #expect(try await centre.refused("clock", "advance", "2h").status == 78)
    #expect(try await centre.stop() == 0)
    let manual = try await centre.run(
      Programs.dispatchd, ["--data", centre.data, "--clock", "manual:2026-03-03T09:00:00"])
    #expect(manual.status == 78)
    #expect(manual.error.contains("real"), "\(manual.error)")
  }
}
