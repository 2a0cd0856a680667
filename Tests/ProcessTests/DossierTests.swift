import Foundation
import Testing

@Suite("Works of extreme urgency, by the real programs")
struct DossierTests {
  @Test("One command orders the works and draws up the report; steps, evidence and export follow")
  func life() async throws {
    let centre = try await TestCentre.open(clock: "2026-03-03T22:00:00")
    let opened = try await centre.done(
      "dossier", "open", "--category", "roads.pothole", "--zone", "Z1", "--address", "Via Emilia 12",
      "--circumstance", "Muro crollato sulla strada", "--causes", "Pioggia", "--works", "Sgombero e puntellamento",
      "--amount", "80000", "--as", "tito")
    let number = try #require(opened["order"]?.text)
    #expect(opened["steps"]?.items.map { $0["due"]?.text?.prefix(10) } == ["2026-03-13", "2026-03-23", "2026-04-22"])
    #expect(opened["openedBy"]?.text == "tito")
    let order = try await centre.done("order", "show", number)
    #expect(order["state"]?.text == "offered" && order["approved"]?.text == "80000.00")

    let paper = centre.folder + "/perizia.pdf"
    try "%PDF-1.4 perizia".write(toFile: paper, atomically: true, encoding: .utf8)
    let attached = try await centre.done("dossier", "attach", number, paper, "--caption", "Perizia", "--as", "tito")
    #expect(attached["evidence"]?[0]?["caption"]?.text == "Perizia")
    let recorded = try await centre.done(
      "dossier", "record", number, "--step", "justification", "--as", "tito")
    #expect(recorded["steps"]?[0]?["doneAt"]?.text == "2026-03-03T22:00:00+01:00")
    #expect(try await centre.done("dossier", "list").items.count == 1)
    let sheet = try await centre.mcctl(["dossier", "show", number])
    #expect(sheet.output.contains("Muro crollato sulla strada"), "\(sheet.output)")

    let folder = centre.folder + "/fascicolo"
    try await centre.done("dossier", "export", number, "-o", folder)
    let report = try String(contentsOfFile: folder + "/verbale.html", encoding: .utf8)
    #expect(report.contains("80.000,00 €") && report.contains("art. 140 del D.Lgs. 36/2023"))
    let kept = try Document(try String(contentsOfFile: folder + "/dossier.json", encoding: .utf8))
    #expect(kept["order"]?.text == number)
    #expect(try String(contentsOfFile: folder + "/01-perizia.pdf", encoding: .utf8) == "%PDF-1.4 perizia")
    #expect(try await centre.refused("dossier", "export", number, "-o", folder).status == 78)
  }

  @Test("A step that is late raises an alarm, and works above the law's limit are not ordered")
  func limits() async throws {
    let centre = try await TestCentre.open(clock: "2026-03-03T22:00:00")
    let words = ["--circumstance", "Frana", "--causes", "Pioggia", "--works", "Sgombero", "--json", "--as", "tito"]
    let open = ["dossier", "open", "--category", "roads.pothole", "--zone", "Z1"] + words
    let large = try await centre.mcctl(open + ["--amount", "500000.01"])
    #expect(large.status != 0)
    #expect(try await centre.done("order", "list").items.isEmpty)
    let opened = try await centre.mcctl(open + ["--amount", "500000"])
    #expect(opened.status == 0, "\(opened.error)")
    try await centre.done("clock", "advance", "11d")
    let order = try opened.json["order"]
    let alarms = try await centre.done("watch", "--once")["alarms"]?.items ?? []
    #expect(alarms.contains { $0["kind"]?.text == "dossier-late" && $0["order"] == order }, "\(alarms)")
  }
}
