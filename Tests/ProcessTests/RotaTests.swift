import Foundation
import Testing

@Suite("On-call rotas, by the real programs")
struct RotaTests {
  @Test("A rota is imported, says who is on at three in the morning, steers the choice, and is exported and removed")
  func life() async throws {
    let centre = try await TestCentre.open(clock: "2026-04-24T09:00:00")
    let file = Programs.fixture("calendar/reperibilita.ics")
    let imported = try await centre.done("rota", "import", file, "--for", "contractor", "strade-nord")
    #expect(imported["owner"]?.text == "contractor:strade-nord")
    #expect(imported["turns"]?.count == 2)

    // A fortnight's turn that a feast took out, its weeks in between, and one that was swapped.
    let on = try await centre.done("rota", "who", "--at", "2026-04-29T03:00", "--for", "contractor", "strade-nord")
    #expect(on[0]?["who"]?.text?.contains("Squadra A") == true)
    #expect(on[0]?["from"]?.text == "2026-04-27T08:00:00+02:00")
    #expect(try await centre.done("rota", "who", "--at", "2026-04-25T03:00").items.isEmpty)
    #expect(try await centre.done("rota", "who", "--at", "2026-04-14T03:00").items.isEmpty)
    let swapped = try await centre.done("rota", "who", "--at", "2026-04-01T03:00")
    #expect(swapped[0]?["who"]?.text?.contains("Squadra B") == true)

    let call = ["call", "log", "--description", "Buca", "--category", "roads.pothole", "--zone", "Z1", "--json"]
    #expect(try await centre.mcctl(call).status == 0)
    let passedOver = try await centre.done("order", "show", "WO-2026-000001")["contractor"]?.text
    #expect(passedOver != nil && passedOver != "strade-nord")
    let explained = try await centre.mcctl(["order", "explain", "WO-2026-000001"])
    #expect(explained.output.contains("- strade-nord: Secondo il suo turno di reperibilità"), "\(explained.output)")

    let text = try await centre.mcctl(["rota", "export", "--for", "contractor", "strade-nord"])
    #expect(text.output.hasPrefix("BEGIN:VCALENDAR") && text.output.contains("Squadra B"))
    let copy = centre.folder + "/copy.ics"
    try await centre.done("rota", "export", "--for", "contractor", "strade-nord", "--output", copy)
    let technicians = try await centre.done("rota", "import", copy, "--for", "role", "technician")
    #expect(technicians["turns"]?.count == 2)
    #expect(technicians["withoutAccount"]?.items.count == 2)
    #expect(try await centre.mcctl(["rota", "list"]).output.contains("Senza utenza di tecnico con questo nome: "))
    #expect(try await centre.done("rota", "list").items.count == 2)
    try await centre.done("rota", "remove", "--for", "contractor", "strade-nord")
    #expect(try await centre.done("rota", "list").items.map { $0["owner"]?.text } == ["technician"])
    #expect(try await centre.mcctl(call).status == 0)
    #expect(try await centre.done("order", "show", "WO-2026-000002")["contractor"]?.text == "strade-nord")
  }

  @Test("A file that is no calendar, a firm nobody knows, and an owner in other words are refused")
  func refused() async throws {
    let centre = try await TestCentre.open(clock: "2026-04-24T09:00:00")
    let (file, none) = (Programs.fixture("calendar/reperibilita.ics"), Programs.fixture("city/city.yaml"))
    #expect(try await centre.refused("rota", "import", none, "--for", "role", "technician").status == 65)
    #expect(try await centre.refused("rota", "import", file, "--for", "contractor", "nobody").status == 66)
    #expect(try await centre.mcctl(["rota", "import", file, "--for", "somebody"]).status == 64)
    #expect(try await centre.refused("rota", "export", "--for", "role", "technician").status == 66)
    #expect(try await centre.done("rota", "list").items.isEmpty)
  }
}
