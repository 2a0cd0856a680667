import Foundation
import Testing

@Suite("The registry of streets, and what is read out of texts, with the real programs")
struct StreetsTests {
  private static func centre() async throws -> TestCentre {
    let centre = try await TestCentre.open(clock: "2026-03-03T09:00:00")
    for file in ["STRAD", "INDIR"] {
      try await centre.done("streets", "import", Programs.fixture("streets/\(file)_Z901.csv"))
    }
    return centre
  }

  private static func mail(_ id: String, _ text: String) -> Data {
    Data(
      """
      From: Rosa Neri <rosa@cittadini.example>
      To: centre@comune-esempio.example
      Subject: Segnalazione
      Date: Tue, 3 Mar 2026 08:00:00 +0100
      Message-ID: <\(id)@cittadini.example>
      MIME-Version: 1.0
      Content-Type: text/plain; charset=utf-8

      \(text)
      """.utf8)
  }

  @Test("The registry is tried without a trace, taken, and asked; rows that cannot be read go into a file")
  func registry() async throws {
    let centre = try await TestCentre.open()
    let file = Programs.fixture("streets/INDIR_Z901.csv")
    let tried = try await centre.done("streets", "import", file, "--dry-run")
    #expect(tried["imported"]?.count == 64 && tried["civics"]?["added"]?.count == 64)
    #expect(try await centre.done("streets", "list").items == [])
    try await centre.done("streets", "import", file)
    #expect(try await centre.done("streets", "import", file)["civics"]?["unchanged"]?.count == 64)
    let found = try await centre.done("streets", "find", "v. Emilia S. Pietro 12/b").items
    #expect(found.first?["address"]?.text == "VIA EMILIA SAN PIETRO 12/B" && found.first?["zone"]?.text == "Z3")
    let shown = try await centre.mcctl(["streets", "find", "via", "Garibaldi", "5"])
    #expect(shown.output.contains("VIA GIUSEPPE GARIBALDI 5") && shown.output.contains("mancano parole"), "\(shown)")
    let hostile = centre.folder + "/hostile.csv"
    try FileManager.default.copyItem(atPath: Programs.fixture("streets/hostile.csv"), toPath: hostile)
    let partial = try await centre.done("streets", "import", hostile)
    #expect(partial["rejected"]?.count == 8 && partial["report"]?.text == hostile + ".refused.csv")
    let latin = centre.folder + "/latin.csv"
    let rows = "CODICE_COMUNE;PROGRESSIVO_NAZIONALE;ODONIMO;CIVICO\nZ901;9100005;PIAZZA DELL'UNIT\u{C0} D'ITALIA;2\n"
    try #require(rows.data(using: .windowsCP1252)).write(to: URL(fileURLWithPath: latin))
    let doors = try await centre.done("streets", "import", latin, "--dry-run")
    #expect(doors["streets"]?["unchanged"]?.count == 1, "the letters are the same in either way of writing them")
  }

  @Test(
    "A mail's category and street are suggested with the reasons; one word confirms them, or the city lets them pass")
  func fromText() async throws {
    let centre = try await Self.centre()
    let words = "C'è una buca nell'asfalto in via Emilia S. Pietro 12, davanti al bar."
    let delivery = try await centre.done("mail", "deliver", input: Self.mail("one", words))
    let number = try #require(delivery["request"]?.text)
    let new = try await centre.done("request", "list", "--state", "new").items
    #expect(new.first?["suggestion"]?["category"]?.text == "roads.pothole")
    let sheet = try await centre.mcctl(["request", "show", number])
    #expect(sheet.output.contains("parole chiave: buca, asfalto"), "\(sheet.output)")
    let classified = try await centre.done("request", "classify", number, "--suggested", "--urgency", "normal")
    #expect(classified["category"]?.text == "roads.pothole" && classified["zone"]?.text == "Z3")
    #expect(classified["registryAddress"]?.text == "VIA EMILIA SAN PIETRO 12")
    #expect(try await centre.mcctl(["request", "classify", number]).status == 64)

    let rules = centre.folder + "/city.yaml"
    let city = try String(contentsOfFile: Programs.fixture("city/city.yaml"), encoding: .utf8)
    try city.replacing("classify: {}", with: "classify: { automatic: 0.9 }").write(
      toFile: rules, atomically: true, encoding: .utf8)
    try FileManager.default.copyItem(
      atPath: Programs.fixture("city/zones.geojson"), toPath: centre.folder + "/zones.geojson")
    try await centre.done("policy", "apply", rules, "--reason", "Le sicure passano")
    let second = try await centre.done("mail", "deliver", input: Self.mail("two", words))
    let passed = try await centre.done("request", "show", try #require(second["request"]?.text))
    #expect(passed["state"]?.text == "open" && passed["category"]?.text == "roads.pothole")
    let order = try #require(passed["orders"]?.items.first?.text)
    #expect(try await centre.done("order", "show", order)["category"]?.text == "roads.pothole")
    let doubtful = try await centre.done("mail", "deliver", input: Self.mail("three", "C'è qualcosa che non va."))
    let waiting = try await centre.done("request", "show", try #require(doubtful["request"]?.text))
    #expect(waiting["state"]?.text == "new")
    #expect(try await centre.done("journal", "verify")["valid"]?.flag == true)
  }

  @Test("A call without a category is told what it sounds like")
  func hint() async throws {
    let centre = try await Self.centre()
    let call = try await centre.done("call", "log", "--description", "Lampione spento", "--address", "v. Roma 3 bis")
    #expect(call["hint"]?.text?.contains("--suggested") == true)
    let request = try await centre.done("request", "show", try #require(call["request"]?.text))
    #expect(request["address"]?.text == "v. Roma 3 bis" && request["registryAddress"]?.text == "VIA ROMA 3 bis")
  }
}
