import Foundation
import Testing

@Suite("A report's whole life, through the real programs")
struct WholeLifeTests {
  @Test("A report becomes an order that is approved, offered, accepted by phone, done, checked and closed")
  func aWholeLife() async throws {
    let centre = try await TestCentre.open(clock: "2026-03-03T09:00:00")
    let call = try await centre.done(
      "call", "log", "--description", "Piove in palestra", "--category", "buildings.roof-leak", "--place",
      "school-alighieri", "--estimate", "3800,00", "--caller", "Ada Neri", "--phone", "+39 300 0000101", "--as", "anna")
    #expect(call.fields == ["contact", "request", "orders", "duplicates", "say", "hint"])
    #expect(call["contact"]?.text == "C-2026-000001")
    #expect(call["request"]?.text == "R-2026-000001")
    #expect(call["say"]?.text?.contains("R-2026-000001") == true)
    let number = try #require(call["orders"]?[0]?.text)
    #expect(try await centre.done("order", "show", number)["state"]?.text == "approval")

    let approved = try await centre.done("order", "approve", number, "--as", "elisa")
    #expect(approved["state"]?.text == "offered")
    #expect(approved["approved"]?.text == "3800.00")
    let offer = try #require(approved["offers"]?[0])
    #expect(offer["contractor"]?.text == "tetti-sicuri")
    #expect(offer["mode"]?.text == "phone")
    #expect(offer["state"]?.text == "sent")
    #expect(offer["phone"]?.text == "+39 0522 000311")

    let accepted = try await centre.done(
      "order", "accept", number, "--by", "phone", "--who", "Laura Galli", "--as", "anna")
    #expect(accepted["state"]?.text == "accepted")
    #expect(accepted["offers"]?[0]?["who"]?.text == "Laura Galli")
    #expect(try await centre.done("order", "start", number, "--as", "anna")["state"]?.text == "started")
    #expect(try await centre.done("order", "make-safe", number, "--as", "elisa")["state"]?.text == "started")
    let completed = try await centre.done("order", "complete", number, "--final", "3700,00", "--as", "anna")
    #expect(completed["state"]?.text == "completed")
    #expect(completed["final"]?.text == "3700.00")

    let check = try await centre.done(
      "inspection", "record", number, "--kind", "verification", "--outcome", "passed", "--as", "tito")
    #expect(check.fields.isSuperset(of: ["number", "order", "kind", "outcome", "code", "inspector", "at"]))
    #expect(check["inspector"]?.text == "tito")
    let words = "Il tetto è riparato."
    let closed = try await centre.done("order", "close", number, "--answer", words, "--as", "tito")
    #expect(closed["state"]?.text == "closed")
    #expect(closed["inspections"]?[0]?["number"] == check["number"])
    #expect(try await centre.done("request", "show", "R-2026-000001")["state"]?.text == "resolved")
    for command in [["order", "show", number], ["request", "show", "R-2026-000001"]] {
      #expect(try await centre.mcctl(command).output.contains(words))
    }
    let looked = try await centre.done("inspection", "show", check["number"]?.text ?? "")
    #expect(looked == check)
    #expect(try await centre.mcctl(["inspection", "show", "I-2026-000001"]).output.contains("di verifica"))
    #expect(try await centre.done("journal", "verify")["valid"]?.flag == true)
    #expect(try await centre.stop() == 0)
  }

  @Test("An order has every documented field, unset ones as null, in show and in list")
  func orderFields() async throws {
    let centre = try await TestCentre.open(clock: "2026-03-03T09:00:00")
    try await centre.done("call", "log", "--description", "Buca", "--category", "roads.pothole", "--zone", "Z1")
    let order = try await centre.done("order", "show", "WO-2026-000001")
    let promised: Set = [
      "number", "version", "state", "category", "area", "urgency", "zone", "place", "contractor", "requests",
      "estimate", "approved", "final", "approvalPending", "targets", "offers", "inspections", "mandate",
      "policyVersion",
    ]
    #expect(order.fields.isSuperset(of: promised))
    #expect(order["place"] == .null)
    #expect(order["final"] == .null)
    #expect(order["targets"]?[0]?.fields == ["name", "due", "metAt", "breached"])
    let offered: Set = ["contractor", "mode", "state", "sentAt", "answerBy", "answeredAt"]
    #expect(order["offers"]?[0]?.fields.isSuperset(of: offered) == true)
    #expect(try await centre.done("order", "list", "--state", "offered").items == [order])
    #expect(try await centre.done("order", "list", "--state", "closed").items == [])
  }

  @Test("Explain tells the rule, the policy's version and why each contractor was taken or passed over")
  func explained() async throws {
    let centre = try await TestCentre.open(clock: "2026-03-03T09:00:00")
    try await centre.done("call", "log", "--description", "Buca", "--category", "roads.pothole", "--zone", "Z1")
    let decisions = try await centre.done("order", "explain", "WO-2026-000001")["decisions"]?.items ?? []
    let fields: Set = ["at", "kind", "rule", "policyVersion", "outcome", "facts", "candidates"]
    #expect(decisions.allSatisfy { $0.fields.isSuperset(of: fields) })
    let routing = try #require(decisions.first { $0["candidates"]?.items.isEmpty == false })
    #expect(routing["policyVersion"]?.count == 1)
    #expect(routing["candidates"]?.items.count == 13)
    #expect(routing["candidates"]?[0]?.fields == ["contractor", "eligible", "reason"])
    #expect(routing["candidates"]?[0]?["eligible"]?.flag == true)
  }

  @Test("A second call on one hole is shown as a likely repeat, joins the order and is told so")
  func aRepeat() async throws {
    let centre = try await TestCentre.open(clock: "2026-03-03T09:00:00")
    let hole = ["call", "log", "--category", "roads.pothole", "--lon", "10.65512", "--description", "Buca"]
    _ = try await centre.mcctl(hole + ["--lat", "44.72113"])
    let again = try await centre.mcctl(hole + ["--lat", "44.72114", "--link", "R-2026-000001", "--json"]).json
    let repeated = try #require(again["duplicates"]?[0])
    #expect(repeated["request"]?.text == "R-2026-000001")
    #expect(try #require(repeated["distance"]?.number) < 5)
    #expect((0...1).contains(try #require(repeated["score"]?.number)))
    #expect(again["orders"]?.items == [.text("WO-2026-000001")])
    let requests = try await centre.done("order", "show", "WO-2026-000001")["requests"]?.items
    #expect(requests == [.text("R-2026-000001"), .text("R-2026-000002")])
  }

  @Test(
    "People read the orders in the language they set",
    arguments: [
      ("it_IT.UTF-8", "proposto", "320,00 €", "03/03/2026 10:00"),
      ("en_GB.UTF-8", "offered", "€320.00", "03 Mar 2026 10:00"),
    ])
  func twoLanguages(language: String, state: String, amount: String, time: String) async throws {
    let centre = try await TestCentre.open(clock: "2026-03-03T09:00:00")
    try await centre.done("call", "log", "--description", "Buca", "--category", "roads.pothole", "--zone", "Z1")
    for command in [["order", "list"], ["order", "show", "WO-2026-000001"]] {
      let run = try await centre.mcctl(command, environment: ["LANG": language])
      #expect(run.status == 0)
      for expected in [state, amount, time] { #expect(run.output.contains(expected), "\(run.output)") }
    }
  }

  @Test("An act sent twice under one key is done once; another content under it is a conflict")
  func idempotency() async throws {
    let centre = try await TestCentre.open(clock: "2026-03-03T09:00:00")
    let call = [
      "call", "log", "--category", "roads.pothole", "--zone", "Z1", "--key", "k-1", "--json", "--description",
    ]
    let first = try await centre.mcctl(call + ["Buca"])
    let replay = try await centre.mcctl(call + ["Buca"])
    #expect(first.status == 0)
    #expect(try replay.json == first.json)
    #expect(try await centre.mcctl(call + ["Altro"]).status == 78)
    #expect(try await centre.done("request", "list").items.count == 1)
  }
}
