import DispatchAPI
import Foundation
import Testing
import WorkOrders
import WorkOrdersStore

@testable import DispatchDaemon

@Suite("Zero bytes, which not every engine can hold")
struct ZeroByteTests {
  @Test("In a body, a path or a query they are refused with the same sentence, and nothing is written")
  func refused() async throws {
    try await TestCentre.demo { caller, centre in
      let photo: JSONValue = .object(["name": "a\0.jpg", "mediaType": "image/jpeg", "base64": "AAAA"])
      let answers = [
        try await caller.logPothole(["description": "Buca\0"]),
        try await caller.logPothole(["caller": "Rosa\0 Neri"]),
        try await caller.post("inspections/I-2025-000001/record", .object(["photos": .array([photo])])),
        try await caller.get("search?q=buca%00"),
        try await caller.get("contractors/a%00b"),
      ]
      for answer in answers {
        #expect(answer.status == 422 && answer["detail"] == "A text holds a zero byte.", "\(answer.text)")
        #expect(answer["hint"] == "Take the invisible character out.")
      }
      #expect(try await centre.centre.register.read { try $0.counts().contacts } == 0)
      let italian = try await caller.with("Accept-Language", "it").logPothole(["description": "Buca\0"])
      #expect(italian["detail"] == "Un testo contiene un byte zero.")
    }
  }

  @Test("A message with some is taken without them, or waits for a person")
  func mail() async throws {
    try await TestCentre.demo { caller, _ in
      let message =
        "From: Rosa <rosa@posta.example>\r\nSubject: Panchina\r\nMessage-ID: <1@posta.example>\r\n\r\nRot\0ta.\r\n"
      #expect(try await caller.post("mail", bytes: Array(message.utf8))["outcome"] == "request")
      let description = try await caller.get("requests/R-2025-000001")["description"].string
      #expect(description.contains("Rotta.") && !description.utf8.contains(0), "\(description)")
      let unread = "From: Ro\0sa\r\nSubject: Pan\0china\r\n\r\nx"
      let cut = try await caller.post("mail?size=99999999", bytes: Array(unread.utf8))
      #expect(cut["outcome"] == "quarantined", "\(cut.text)")
      let waiting = try await caller.get("mail/quarantine")["items"].items.first
      #expect(waiting?["subject"] == "Panchina" && waiting?["sender"] == "Rosa", "\(waiting as Any)")
    }
  }
}
