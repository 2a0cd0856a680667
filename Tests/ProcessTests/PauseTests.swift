import Foundation
import Testing

@Suite("Pauses, by the real programs")
struct PauseTests {
  @Test("A pause stops the targets it names, shows them in both languages, and refuses those the order has not")
  func stops() async throws {
    let centre = try await TestCentre.open(clock: "2026-03-03T09:00:00")
    let number = "WO-2026-000001"
    try await centre.done("call", "log", "--description", "Buca", "--category", "roads.pothole", "--zone", "Z1")
    let order = try await centre.done("order", "accept", number, "--by", "phone", "--who", "Ugo")

    let stray = try await centre.refused(
      "order", "suspend", number, "--cause", "Pioggia", "--stops", "makingSafe")
    #expect(stray.problem["field"]?.text == "stops" && stray.status == 65)
    let unknown = try await centre.refused("order", "suspend", number, "--cause", "Pioggia", "--stops", "arrivo")
    #expect(unknown.problem["field"]?.text == "stops" && unknown.status == 65)

    let paused = try await centre.done(
      "order", "suspend", number, "--cause", "Pioggia", "--stops", "arrival,completion")
    #expect(paused["pauses"]?[0]?["stops"]?.items == [.text("arrival"), .text("completion")])
    try await centre.done("clock", "advance", "2h")
    let resumed = try await centre.done("order", "resume", number)
    let due = { (order: Document, name: String) in
      order["targets"]?.items.first { $0["name"]?.text == name }?["due"]?.text
    }
    #expect(
      due(order, "arrival") == "2026-03-03T21:00:00+01:00" && due(resumed, "arrival") == "2026-03-03T23:00:00+01:00")
    #expect(due(resumed, "acceptance") == due(order, "acceptance"))
    try await centre.done("order", "suspend", number, "--cause", "Vento")
    let italian = try await centre.mcctl(["order", "show", number], environment: ["LANG": "it_IT.UTF-8"]).output
    #expect(italian.contains("arrivo, fine lavori") && italian.contains("tutti i termini"), "\(italian)")
    let english = try await centre.mcctl(["order", "show", number], environment: ["LANG": "en_GB.UTF-8"]).output
    #expect(english.contains("all limits"), "\(english)")
    #expect(try await centre.done("journal", "verify")["valid"]?.flag == true)
  }
}
