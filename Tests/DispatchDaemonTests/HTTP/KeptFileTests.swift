import DispatchAPI
import HTTPTypes
import Testing
import WorkOrders
import WorkOrdersStore

@testable import DispatchDaemon

@Suite("Kept files over HTTP")
struct KeptFileTests {
  private static let message = """
    From: Anna <anna@city.example>\r
    Subject: Lampione spento\r
    Message-ID: <1@city.example>\r
    MIME-Version: 1.0\r
    Content-Type: multipart/mixed; boundary=b\r
    \r
    --b\r
    Content-Type: text/plain\r
    \r
    Spento da ieri.\r
    --b\r
    Content-Type: text/html; name="foto.html"\r
    Content-Disposition: attachment; filename="foto.html"\r
    \r
    <script>\r
    --b--\r

    """

  @Test("A request lists what came with its mail, and staff fetch it as a file that no browser opens")
  func attachments() async throws {
    try await TestCentre.demo { caller, _ in
      _ = try await caller.post("mail", bytes: Array(Self.message.utf8))
      let files = try await caller.get("requests/R-2025-000001")["attachments"].items
      #expect(files.map { $0["name"].string } == ["foto.html", "message.eml"])
      let page = try #require(files.first)
      let fetched = try await caller.get("files/\(page["sha256"].string)")
      #expect(fetched.bytes.count == page["size"].number)
      #expect(fetched.text.contains("<script>"))
      #expect(fetched.headers[.contentType] == page["mediaType"].string)
      #expect(fetched.headers[.contentDisposition] == "attachment; filename*=UTF-8''foto.html")
      #expect(try await caller.get("files/..%2F..%2Fregister.sqlite").status == 404)
    }
  }

  @Test(
    "What reporters sent says who they are: those who do not call back see neither the list nor the file",
    arguments: [(Role.operator, true), (.technician, true), (.manager, false)])
  func withheld(role: Role, mayBe: Bool) async throws {
    try await TestCentre.demo(isSocket: false) { caller, centre in
      let desk = caller.with("Authorization", "Bearer \(try await centre.token("desk", .operator))")
      _ = try await desk.post("mail", bytes: Array(Self.message.utf8))
      let request = try await desk.get("requests/R-2025-000001")
      let user = caller.with("Authorization", "Bearer \(try await centre.token("anna", role))")
      let seen = [
        try await user.get("requests/R-2025-000001").json, try await user.get("requests")["items"][0],
        try await user.get("calls/C-2025-000001").json,
      ]
      for view in seen { #expect(view["attachments"].items.count == (mayBe ? 2 : 0)) }
      #expect(seen[0]["attachmentsWithheld"] == .boolean(!mayBe))
      for file in request["attachments"].items {
        #expect(try await user.get("files/\(file["sha256"].string)").status == (mayBe ? 200 : 403))
      }
    }
  }

  @Test("A photograph is for the whole office, also where a reporter sent the same one")
  func photoForAll() async throws {
    try await TestCentre.demo(isSocket: false) { caller, centre in
      let elisa = caller.with("Authorization", "Bearer \(try await centre.token("elisa", .technician))")
      _ = try await elisa.logPothole(["estimate": "900"])
      let photo: JSONValue = .object(["name": "buca.jpg", "mediaType": "image/jpeg", "base64": "/9j/4AAQ"])
      let recorded = try await elisa.post(
        "orders/WO-2025-000001/inspections", .object(["outcome": "confirmed", "photos": .array([photo])]))
      let hash = recorded["files"][0]["sha256"].string
      try await centre.centre.register.write {
        let file = StoredFile(sha256: hash, name: "buca.jpg", mediaType: "image/jpeg", size: 6)
        try $0.attach(file, to: try ContactNumber(typed: "C-2025-000001", field: "contact"))
      }
      let manager = caller.with("Authorization", "Bearer \(try await centre.token("mara", .manager))")
      #expect(try await manager.get("files/\(hash)").status == 200)
    }
  }

  @Test("A photograph of an inspection is fetched by the hash that is shown beside its name")
  func photos() async throws {
    try await TestCentre.demo { caller, _ in
      _ = try await caller.logPothole(["estimate": "900"])
      let photo: JSONValue = .object(["name": "buca.jpg", "mediaType": "image/jpeg", "base64": "/9j/4AAQ"])
      _ = try await caller.post("orders/WO-2025-000001/inspections", .object(["on": "2025-03-11 09:00"]))
      let recorded = try await caller.post(
        "orders/WO-2025-000001/inspections",
        .object(["outcome": "confirmed", "estimate": "2500", "photos": .array([photo])]))
      #expect(recorded["photos"] == .array(["buca.jpg"]))
      let fetched = try await caller.get("files/\(recorded["files"][0]["sha256"].string)")
      #expect(fetched.bytes == [0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x10])
      #expect(fetched.headers[.contentType] == "image/jpeg")
    }
  }

  @Test("An unreadable message waits in quarantine once, with who, what and why, and is journalled")
  func quarantine() async throws {
    try await TestCentre.demo { caller, _ in
      let raw = Array("From: spam@example.org\r\nSubject: x\r\n".utf8) + [UInt8](repeating: 0x61, count: 2 << 20)
      for _ in 1...2 { #expect(try await caller.post("mail", bytes: raw)["outcome"] == "quarantined") }
      let waiting = try await caller.get("mail/quarantine")["items"].items
      #expect(waiting.count == 1)
      #expect(waiting.first?["sender"] == "spam@example.org")
      #expect(waiting.first?["subject"] == "x")
      #expect(waiting.first?["size"].number == raw.count)
      #expect(waiting.first?["reason"].string.isEmpty == false)
      let hash = waiting.first?["sha256"].string ?? ""
      #expect(try await caller.get("files/\(hash)").bytes == raw)
      let latest = try await caller.get("journal?limit=1")["items"][0]
      #expect(latest["kind"] == "mail.quarantined")
      #expect(latest["facts"]["sha256"] == .text(hash))
    }
  }
}
