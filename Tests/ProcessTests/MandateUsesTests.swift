import Testing

@Suite("Activations under mandates, by the real programs")
struct MandateUsesTests {
  @Test("Each activation is listed with what it takes, what was left then and what is left now")
  func listed() async throws {
    let centre = try await TestCentre.open(clock: "2026-04-21T09:00:00")
    let call = ["call", "log", "--description", "Buca", "--category", "roads.pothole", "--zone", "Z1", "--json"]
    #expect(try await centre.mcctl(call).status == 0)
    let first = try await centre.done("mandate", "uses")[0]
    let taken = try #require(first?["amount"]?.text)
    #expect(first?["standing"]?.text == "open" && first?["left"]?.text == first?["leftNow"]?.text)

    try await centre.done("order", "refuse", "WO-2026-000001", "--reason", "Nessuna squadra")
    #expect(try await centre.mcctl(call).status == 0)

    let uses = try await centre.done("mandate", "uses")
    #expect(uses.items.map { $0["standing"]?.text } == ["open", "open", "given-back"])
    #expect(uses.items.map { $0["amount"]?.text } == [taken, taken, "0.00"])
    // A firm's ceiling of the month is the tightest: what the firm has open now is what it has not left.
    let holders = uses.items.filter { $0["standing"]?.text == "open" }.map { $0["contractor"]?.text }
    #expect(taken == "320.00" && Set(holders).count == 2)
    for use in uses.items {
      let isHeld = holders.contains(use["contractor"]?.text)
      #expect(use["leftNow"]?.text == (isHeld ? "249680.00" : "250000.00"))
      #expect(use["left"]?.text == "249680.00")
    }
    let text = try await centre.mcctl(["mandate", "uses"]).output
    #expect(text.contains("residuo allora") && text.contains("residuo ora") && text.contains(" reso "), "\(text)")
  }
}
