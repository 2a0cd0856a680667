import DispatchAPI
import Foundation
import Testing
import WorkOrders

@Suite("Files over HTTP")
struct FileTests {
  @Test("The demo city's contractors and places come in whole, and again without doubling")
  func tables() async throws {
    let centre = try await TestCentre()
    try await centre.run { caller in
      for _ in 1...2 {
        let contractors = try await caller.post(
          "contractors/import", .object(["csv": .text(try Fixture.text("city/contractors.csv"))]))
        #expect(contractors["imported"] == .integer(13))
        let places = try await caller.post(
          "places/import", .object(["csv": .text(try Fixture.text("city/places.csv"))]))
        #expect(places["imported"] == .integer(32))
      }
      let firms = try await caller.get("contractors")
      #expect(firms["items"].items.count == 13)
      let firm = try await caller.get("contractors/elettro-sud")
      #expect(firm["zones"] == .array(["Z3", "Z6", "Z7", "Z8"]))
      #expect(firm["contracts"][0]["discount"] == "13.50")
      #expect(try await caller.get("places")["items"].items.count == 32)
    }
  }

  @Test("A message that waits is read with its headers decoded and its text plain, and is fetched as it came")
  func message() async throws {
    try await TestCentre.demo { caller, _ in
      let mail = """
        From: =?utf-8?q?Rosa_Ner=C3=B2?= <rosa@posta.example>\r
        To: centrale@city.example\r
        Subject: =?utf-8?q?Perch=C3=A9_=C3=A8_buio?=\r
        Message-ID: <dark@posta.example>\r
        Precedence: list\r
        List-Id: <vicini.posta.example>\r
        Content-Type: text/plain; charset=utf-8\r
        Content-Transfer-Encoding: base64\r
        \r
        w4ggYnVpby4=\r

        """
      #expect(try await caller.post("mail", bytes: Array(mail.utf8))["outcome"] == "quarantined")
      let hash = try await caller.get("mail/quarantine")["items"][0]["sha256"].string
      let read = try await caller.get("files/\(hash)/message")
      #expect(read["subject"] == "Perché è buio" && read["text"].string.hasPrefix("È buio."), "\(read.text)")
      #expect(read["from"] == "Rosa Nerò <rosa@posta.example>" && read["to"] == .array(["centrale@city.example"]))
      #expect(try await caller.get("files/\(hash)").bytes == Array(mail.utf8))
      #expect(try await caller.get("files/none/message").status == 404)
    }
  }

  @Test("A list of places shows those that fit all of its conditions")
  func placesThatFit() async throws {
    try await TestCentre.demo { caller, _ in
      let all = try await caller.get("places")["items"].items
      let first = try #require(all.first)
      let kind = first["kind"].string
      let sameKind = try await caller.get("places?kind=\(kind)")["items"].items
      #expect(sameKind == all.filter { $0["kind"] == first["kind"] })
      #expect(sameKind.count < all.count)
      let inZone = try await caller.get("places?zone=Z1")["items"].items
      #expect(inZone == all.filter { $0["zone"] == "Z1" } && !inZone.isEmpty)
      let word = first["name"].string.split(separator: " ").last.map { $0.uppercased() } ?? ""
      let named = try await caller.get("places?kind=\(kind)&search=\(word)")["items"].items
      #expect(named.contains(first) && named.count < all.count)
      let page = try await caller.get("places?limit=3")
      #expect(page["items"].items == Array(all.prefix(3)))
      let rest = try await caller.get("places?limit=500&after=\(page["next"].string)")["items"].items
      #expect(rest == Array(all.dropFirst(3)))
      #expect(try await caller.get("places?zone=Z99").status == 422)
    }
  }

  private static let broken = """
    code,name,email,pec,phone,trades,zones,contract,cig,discount,ceiling,validFrom,validTo,priority,maxOpen,mode
    good,Buona S.r.l.,,,0522 1,asphalt,Z1,AQ-1,,10,1000,2025-01-01,2027-12-31,1,5,phone
    bad-zone,Cattiva S.r.l.,,,0522 2,asphalt,Z99,AQ-2,,10,1000,2025-01-01,2027-12-31,1,5,phone
    bad-money,Cattiva S.r.l.,,,0522 3,asphalt,,AQ-3,,10,1.000,2025-01-01,2027-12-31,1,5,phone
    bad-mode,Cattiva S.r.l.,,,,asphalt,,AQ-4,,10,1000,2025-01-01,2027-12-31,1,5,phone
    good,Buona S.r.l.,,,0522 1,asphalt,,AQ-1,,10,1000,2025-01-01,2027-12-31,1,5,phone
    """

  @Test("Every broken row is named with its line, and nothing is half done")
  func brokenRows() async throws {
    let centre = try await TestCentre()
    try await centre.run { caller in
      let refused = try await caller.post("contractors/import", .object(["csv": .text(Self.broken)]))
      #expect(refused.status == 422)
      #expect(refused["problems"].items.map { $0["line"].number } == [3, 4, 5, 6])
      #expect(refused["problems"].items.map { $0["path"].string } == ["zones", "ceiling", "phone", "contract"])
      #expect(try await caller.get("contractors")["items"].items.isEmpty)
      let tried = try await caller.post(
        "contractors/import", .object(["csv": .text(Self.broken), "dryRun": .boolean(true)]))
      #expect(tried["rejected"] == .integer(4))
      #expect(tried["imported"] == .integer(0), "one broken row keeps all out")
      #expect(tried["refused"][0]["row"].string.hasPrefix("bad-zone"))
    }
  }

  @Test("A file with a wrong header or nothing in it is refused", arguments: ["", "kode;name\n", "a,b\n1,2\n"])
  func wrongHeader(csv: String) async throws {
    let centre = try await TestCentre()
    try await centre.run { caller in
      let answer = try await caller.post("contractors/import", .object(["csv": .text(csv)]))
      #expect(answer.status == 400)
      #expect(answer["hint"].string.count > 5)
    }
  }

  @Test("A city file with problems is refused with all of them; a good one becomes the next version")
  func rules() async throws {
    try await TestCentre.demo { caller, _ in
      let yaml = try Fixture.text("city/city.yaml")
      let zones = JSONValue.text(try Fixture.text("city/zones.geojson"))
      let broken = yaml.replacingOccurrences(of: "urgency: urgent", with: "urgency: quick")
      let refused = try await caller.post(
        "policy", .object(["yaml": .text(broken), "zones": zones, "reason": "prova"]))
      #expect(refused.status == 422)
      #expect(refused["problems"].items.count > 1)
      #expect(refused["problems"][0]["line"].number > 1)
      #expect(try await caller.get("policy")["version"] == .integer(1))
      let applied = try await caller.post("policy", .object(["yaml": .text(yaml), "zones": zones, "reason": "prova"]))
      #expect(applied["version"] == .integer(2))
      #expect(applied["reason"] == "prova")
      let history = try await caller.get("policy/history")["items"]
      #expect(history.items.count == 2)
      #expect(history[1]["version"] == .integer(1))
      let first = try await caller.get("policy")
      #expect(history[1]["categories"] == first["categories"])
      #expect(try await caller.get("policy/history?limit=1")["next"] == "2")
      #expect(try await caller.get("policy?format=yaml").text == yaml)
    }
  }

  private static func importBody(dryRun: Bool = false) throws -> JSONValue {
    .object([
      "csv": .text(try Fixture.text("import/requests-311.csv")), "dryRun": .boolean(dryRun),
      "mapping": .text(try Fixture.text("import/mapping-311.yaml")), "name": "requests-311.csv",
    ])
  }

  @Test("History comes in with its own dates and routes nothing; a second time nothing comes in twice")
  func history() async throws {
    let centre = try await TestCentre(city: "import/city.yaml", start: "2026-03-10T08:00:00Z")
    try await centre.run { caller in
      let tried = try await caller.post("import/requests", try Self.importBody(dryRun: true))
      #expect(tried["batch"] == .null)
      #expect(try await caller.get("requests")["items"].items.isEmpty)
      let report = try await caller.post("import/requests", try Self.importBody())
      #expect(report["read"] == .integer(200))
      #expect(report["imported"].number + report["rejected"].number == 200)
      #expect(report["imported"] == tried["imported"])
      #expect(report["refused"].items.count == report["rejected"].number)
      #expect(report["batch"] == "B-2026-000001")
      let again = try await caller.post("import/requests", try Self.importBody())
      #expect(again["imported"] == .integer(0))
      #expect(again["rejected"] == .integer(200))
      let batches = try await caller.get("imports")["items"]
      #expect(batches.items.map { $0["batch"].string } == ["B-2026-000001"], "what took nothing is no import")
      #expect(again["batch"] == .null)
      #expect(batches[0]["imported"] == report["imported"] && batches[0]["file"] == "requests-311.csv")
      #expect(batches[0]["by"] == "administrator")
      #expect(try await caller.get("imports?limit=1")["next"] == "B-2026-000001")
      #expect(again["refused"].items.contains { $0["reason"].string.hasSuffix("is already in the register.") })
      #expect(try await caller.get("orders")["items"].items.isEmpty)
      let request = try await caller.get("requests?limit=1")["items"][0]
      #expect(!request["importedFrom"].string.isEmpty)
      #expect(request["reported"].string.hasPrefix("201"))
    }
  }

  @Test("Who accepts JSON lines follows the import and gets the report last")
  func streamed() async throws {
    let centre = try await TestCentre(city: "import/city.yaml", start: "2026-03-10T08:00:00Z")
    try await centre.run { caller in
      let answer = try await caller.with("Accept", "application/x-ndjson")
        .post("import/requests", try Self.importBody())
      let lines = answer.text.split(separator: "\n")
      let last = try WireJSON.decode(StreamedProgress<ImportReport>.self, from: Data((lines.last ?? "").utf8))
      #expect(last.report?.read == 200)
      #expect(last.problem == nil)
      let wrong = try await caller.with("Accept", "application/x-ndjson")
        .post("import/requests", .object(["csv": "a\n1\n", "mapping": "columns: 1"]))
      let problem = try WireJSON.decode(StreamedProgress<ImportReport>.self, from: Data(wrong.text.utf8))
      #expect(problem.problem?.status == 422)
    }
  }

  @Test("A mail with an endless subject, name and address is taken in, cut, and kept whole as a file")
  func longMail() async throws {
    try await TestCentre.demo { caller, _ in
      let (name, subject) = (String(repeating: "N", count: 300), String(repeating: "S", count: 700))
      let message = """
        From: \(name) <\(String(repeating: "a", count: 300))@city.example>\r
        Message-ID: <long@city.example>\r
        Subject: \(subject)\r
        \r
        Il lampione è spento.\r

        """
      let taken = try await caller.post("mail", bytes: Array(message.utf8))
      #expect(taken["outcome"] == "request")
      let contact = try await caller.get("calls/\(taken["contact"].string)")
      #expect(contact["reporter"]["name"] == .text(String(name.prefix(199)) + "…"))
      #expect(contact["reporter"]["email"] == .null)
      let request = try await caller.get("requests/\(taken["request"].string)")
      #expect(request["description"] == .text(String(subject.prefix(499)) + "…\n\nIl lampione è spento."))
      let kept = try await caller.get("files/\(contact["attachments"][0]["sha256"].string)")
      #expect(kept.text == message)
    }
  }

  @Test("A row of history that is too long is refused with its line and reason, and the others are taken")
  func longRow() async throws {
    let centre = try await TestCentre(city: "import/city.yaml", start: "2026-03-10T08:00:00Z")
    try await centre.run { caller in
      var rows = try Fixture.text("import/requests-311.csv").split(
        separator: "\n", omittingEmptySubsequences: false
      ).map(String.init)
      let usual = try await caller.post("import/requests", try Self.importBody(dryRun: true))
      rows[1] = rows[1].replacing("8832 W SEAGLASS BLVD, 90040", with: String(repeating: "A", count: 301))
      var body = try #require(try Self.importBody().fields)
      body["csv"] = .text(rows.joined(separator: "\n"))
      let report = try await caller.post("import/requests", .object(body))
      #expect(report["imported"].number == usual["imported"].number - 1)
      let refusal = report["refused"].items.first { $0["line"] == .integer(2) } ?? .null
      #expect(refusal["reason"].string.contains("has more than 300 characters."), "\(refusal)")
    }
  }

  @Test("A message becomes a contact and a request to classify, once, with its attachments")
  func mail() async throws {
    try await TestCentre.demo { caller, _ in
      let message = try Fixture.bytes("mail/photo-attached.eml")
      let first = try await caller.post("mail", bytes: message)
      #expect(first["outcome"] == "request")
      let request = try await caller.get("requests/\(first["request"].string)")
      #expect(request["state"] == "new")
      #expect(request["channel"] == "email")
      let second = try await caller.post("mail", bytes: message)
      #expect(second["outcome"] == "duplicate")
      #expect(second["request"] == first["request"])
      #expect(try await caller.get("requests")["items"].items.count == 1)
    }
  }

  @Test("Every message of the collection is taken in; none gets lost")
  func anyMail() async throws {
    try await TestCentre.demo { caller, _ in
      for name in try FileManager.default.contentsOfDirectory(atPath: Fixture.path("mail")).sorted()
      where name.hasSuffix(".eml") {
        let answer = try await caller.post("mail", bytes: try Fixture.bytes("mail/\(name)"))
        #expect(answer.status == 200, "\(name): \(answer.text)")
      }
      #expect(try await caller.post("mail", bytes: [])["outcome"] == "quarantined")
      let part = try await caller.post("mail?size=99999999", bytes: try Fixture.bytes("mail/photo-attached.eml"))
      #expect(part["outcome"] == "quarantined", "the beginning of a message is none")
      #expect(try await caller.post("mail?size=many", bytes: [1]).status == 422)
    }
  }
}
