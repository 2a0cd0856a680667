import Foundation
import Testing

@Suite("Files and messages handed to the real programs")
struct IntakeTests {
  @Test("History is tried without a trace, taken once, and not a second time; the figures add up")
  func importing() async throws {
    let centre = try TestCentre()
    try await centre.start(city: "import/city.yaml")
    // The report of refused rows is written beside the file.
    let history = centre.folder + "/history.csv"
    try FileManager.default.copyItem(atPath: Programs.fixture("import/requests-311.csv"), toPath: history)
    let load = ["import", "requests", history, "--mapping", Programs.fixture("import/mapping-311.yaml"), "--json"]
    var imported: [Int?] = []
    var reports: [String?] = []
    let kept = ["--report", centre.folder + "/rows.csv"]
    for run in [load + ["--dry-run"], load + kept, load + kept] {
      let result = try await centre.mcctl(run)
      #expect(result.status == (imported.count < 2 ? 0 : 65), "nothing taken is nothing done: \(result.error)")
      let report = try result.json
      #expect(report.fields.isSuperset(of: ["read", "imported", "rejected", "batch", "report"]))
      #expect(report["read"]?.count == 200)
      #expect(try #require(report["imported"]?.count) + #require(report["rejected"]?.count) == 200)
      imported.append(report["imported"]?.count)
      reports.append(report["report"]?.text)
      let requests = try await centre.done("request", "list", "--limit", "500").items.count
      #expect(requests == (run.contains("--dry-run") ? 0 : 194))
    }
    #expect(imported == [194, 194, 0])
    #expect(reports == [nil, centre.folder + "/rows.csv", centre.folder + "/rows-2.csv"], "none is written over")
    let batches = try await centre.done("import", "list").items
    #expect(batches.map { $0["batch"]?.text?.suffix(6) } == ["000001"], "what took nothing is no import")
    #expect(batches.map { $0["imported"]?.count } == [194])
    #expect(try await centre.mcctl(["import", "list"]).output.contains("history.csv"))
    #expect(try await centre.done("order", "list").items == [], "history routes nothing")
    #expect(try await centre.done("journal", "verify")["valid"]?.flag == true)
  }

  @Test("Tables with a wrong header are refused with the columns they lack, and change nothing")
  func wrongHeader() async throws {
    let centre = try TestCentre()
    try await centre.start(city: "import/city.yaml")
    let places = Programs.fixture("city/places.csv")
    let history = try await centre.refused(
      "import", "requests", places, "--mapping", Programs.fixture("import/mapping-311.yaml"))
    #expect(history.status == 65)
    let words = history.problem["detail"]?.text ?? ""
    #expect(words.components(separatedBy: "RequestType").count == 2, "named once: \(words)")
    let contractors = try await centre.refused("contractor", "import", places)
    #expect(contractors.status == 65)
    #expect(contractors.problem["detail"]?.text?.contains("\"trades\"") == true)
    #expect(try await centre.refused("place", "import", "/nowhere.csv").status == 66)
    #expect(try await centre.done("contractor", "list").items == [])
    #expect(try await centre.done("request", "list").items == [])
  }

  @Test("A table with a broken row is refused whole, by the dry run as by the import")
  func dryRunAgrees() async throws {
    let centre = try TestCentre()
    try await centre.start()
    let table = centre.folder + "/places.csv"
    try (String(contentsOfFile: Programs.fixture("city/places.csv"), encoding: .utf8) + "x,school,X,Z99,,,\n")
      .write(toFile: table, atomically: true, encoding: .utf8)
    let tried = try await centre.mcctl(["place", "import", table, "--dry-run", "--json"])
    #expect(tried.status == 65)
    #expect(try tried.json["imported"]?.count == 0)
    #expect(try tried.json["rejected"]?.count == 1)
    #expect(try await centre.refused("place", "import", table).status == 65)
    #expect(try await centre.done("place", "list").items == [])
    let whole = try await centre.mcctl(["place", "import", Programs.fixture("city/places.csv"), "--dry-run"])
    #expect(whole.status == 0 && whole.output.contains("da importare"), "\(whole.output)")
  }

  @Test("A city file with ten errors is refused with all ten, by the check and by the daemon")
  func tenErrors() async throws {
    let centre = try await TestCentre.open()
    let file = Programs.fixture("city-broken/ten-errors.yaml")
    let check = try await centre.mcctl(["policy", "check", file, "--json"], environment: ["MCCTL_SOCKET": "/nowhere"])
    #expect(check.status == 65)
    let problems = try check.json["problems"]?.items ?? []
    #expect(problems.count == 10)
    #expect(problems.allSatisfy { $0.fields == ["line", "column", "path", "message"] && $0["line"]?.count != nil })
    let italian = try await centre.mcctl(["policy", "check", file], environment: ["LANG": "it_IT.UTF-8"])
    #expect(italian.status == 65 && italian.output.contains("Forse \"roads\"?"), "\(italian.output)")
    let refused = try await centre.mcctl(
      ["policy", "apply", file, "--reason", "Prova", "--json"], environment: ["LANG": "it_IT.UTF-8"])
    #expect(refused.error.contains("passa la mezzanotte"), "\(refused.error)")
    let usage = try await centre.mcctl(["clock", "advance"], environment: ["LANG": "it_IT.UTF-8"])
    #expect(usage.status == 64 && usage.error.contains("Dare una durata o --to ORA."), "\(usage.error)")
    let history = try await centre.done("policy", "history").items
    #expect(try await centre.refused("policy", "apply", file, "--reason", "Prova").status == 65)
    #expect(try await centre.done("policy", "history").items == history)
    let start = try await centre.run(Programs.dispatchd, ["--data", centre.folder + "/other", "--city", file])
    #expect(start.status == 65)
    #expect(start.error.components(separatedBy: file + ":").count == 11, "\(start.error)")
  }

  @Test(
    "A message handed to the program has the outcome that stands beside it, once",
    arguments: [
      ["pothole-utf8", "photo-attached", "nested", "no-message-id", "windows-1252", "archive-that-grows"],
      ["bounce", "out-of-office", "mailing-list", "hundred-levels", "not-a-message"],
    ])
  func mail(names: [String]) async throws {
    let centre = try TestCentre()
    try await centre.start()
    for name in names {
      let bytes = try Data(contentsOf: URL(filePath: Programs.fixture("mail/\(name).eml")))
      let wanted = try Document(String(contentsOfFile: Programs.fixture("mail/\(name).json"), encoding: .utf8))[
        "outcome"]?.text
      let first = try await centre.done("mail", "deliver", input: bytes)
      #expect(first.fields.isSuperset(of: ["outcome", "contact", "request"]))
      #expect(first["outcome"]?.text == wanted, "\(name)")
      let again = try await centre.done("mail", "deliver", input: bytes)
      #expect(again["outcome"]?.text == (wanted == "quarantined" ? wanted : "duplicate"), "\(name)")
      #expect(again["request"] == first["request"], "\(name)")
    }
    let requests = try await centre.done("request", "list", "--limit", "100").items
    #expect(requests.allSatisfy { $0["channel"]?.text == "email" && $0["category"] == .null })
  }

  @Test("What may be nobody's waits: released it is a request with its message, dropped it is gone, each with a trace")
  func quarantine() async throws {
    let centre = try TestCentre()
    try await centre.start()
    for name in ["mailing-list", "auto-generated"] {
      let bytes = try Data(contentsOf: URL(filePath: Programs.fixture("mail/\(name).eml")))
      try await centre.done("mail", "deliver", input: bytes)
    }
    let broken = try await centre.done("mail", "deliver", input: Data([0xFF, 0xFE, 0, 0x67, 0x61, 0]))
    #expect(broken["outcome"]?.text == "quarantined")
    let waiting = try await centre.done("mail", "quarantine", "list").items
    let hashes = Dictionary(
      uniqueKeysWithValues: waiting.map { ($0["subject"]?.text ?? "", $0["sha256"]?.text ?? "") })
    let alarm = try #require(hashes["Allarme allagamento, locale caldaia"])
    let (list, unread) = (try #require(hashes["Notizie di novembre"]), try #require(hashes[""]))

    let released = try await centre.done("mail", "quarantine", "release", alarm, "--key", "flood-1")
    #expect(try await centre.done("mail", "quarantine", "release", alarm, "--key", "flood-1") == released)
    #expect(released["outcome"]?.text == "request")
    let request = try await centre.done("request", "show", released["request"]?.text ?? "")
    #expect(request["description"]?.text?.contains("Sensore 12: acqua a terra.") == true)
    #expect(request["attachments"]?.items.map { $0["name"]?.text } == ["message.eml"])
    #expect(try await centre.refused("mail", "quarantine", "release", alarm).status == 66)

    let asRaw = try await centre.done("mail", "quarantine", "release", unread)
    let raw = try await centre.done("request", "show", asRaw["request"]?.text ?? "")
    #expect(raw["attachments"]?.items.map { $0["sha256"]?.text } == [unread])

    #expect(try await centre.refused("mail", "quarantine", "drop", list).status == 64)
    let dropped = try await centre.done("mail", "quarantine", "drop", list, "--reason", "Notiziario")
    #expect(dropped["outcome"]?.text == "dropped")
    #expect(try await centre.done("mail", "quarantine", "list").items.isEmpty)
    let events = try await centre.done("journal", "show", "--limit", "100").items.compactMap { $0["kind"]?.text }
    #expect(events.count { $0 == "mail.released" } == 2 && events.contains("mail.dropped"))
    #expect(try await centre.stop() == 0)
  }

  @Test("A broken message is kept aside and safe; an empty one and one beyond measure too")
  func brokenMail() async throws {
    let centre = try TestCentre()
    try await centre.start()
    let broken = try await centre.done("mail", "deliver", input: Data([0xFF, 0xFE, 0, 0x67, 0x61, 0]))
    #expect(broken["outcome"]?.text == "quarantined")
    #expect(broken["request"] == .null)
    let waiting = try await centre.done("mail", "quarantine", "list").items
    #expect(waiting.count == 1)
    let hash = try #require(waiting.first?["sha256"]?.text)
    let copy = centre.folder + "/copy.eml"
    try await centre.done("file", "get", hash, "--output", copy)
    #expect(try Data(contentsOf: URL(fileURLWithPath: copy)) == Data([0xFF, 0xFE, 0, 0x67, 0x61, 0]))
    #expect(try await centre.done("mail", "deliver")["outcome"]?.text == "quarantined")
    let large = Data("Subject: grande\n\n".utf8) + Data(repeating: 0x61, count: 26 << 20)
    #expect(try await centre.done("mail", "deliver", input: large)["outcome"]?.text == "quarantined")
    let reasons = try await centre.done("mail", "quarantine", "list").items.map { $0["reason"]?.text ?? "" }
    #expect(reasons.count == 3)
    #expect(reasons.contains { $0.contains("25 MiB") && $0.contains("\(large.count)") }, "\(reasons)")
    #expect(try await centre.stop() == 0)
    let unreachable = try await centre.refused("mail", "deliver", input: Data("Subject: x\n\nx\n".utf8))
    #expect(unreachable.status == 75)
  }
}
