import DispatchAPI
import Foundation
import HTTPTypes
import Testing
import WorkOrders
import WorkOrdersInterchange

@testable import DispatchDaemon

@Suite("Stopping notices, by the page and by the header")
struct NoticeStoppingTests {
  private let request = "R-2025-000001"
  private let anna = "anna.bianchi@mail.example"

  @Test("A notice names the ways to stop, and its page has a button to stop and one to be told again")
  func stoppingByPage() async throws {
    try await TestCentre.withPages { caller, centre in
      _ = try await caller.post("mail", bytes: TestLetter(id: "first@mail.example").bytes)
      try await centre.sendMessages()
      let folder = centre.folder.appendingPathComponent("outbox")
      let name = try #require(
        try FileManager.default.contentsOfDirectory(atPath: folder.path).first { $0.hasPrefix("receipt.") })
      let raw = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      let receipt = try #require(try centre.messages("receipt.").first)
      let path = try TestCentre.path(in: receipt)
      #expect(
        raw.contains("List-Unsubscribe: <mailto:centre@city.example?subject=STOP%20\(request)&body=STOP"), "\(raw)")
      #expect(raw.contains("\(path)>\r\n"), "the page: \(raw)")

      #expect(try await caller.get(path).text.contains("value=\"stop-notices\""))
      let stopped = try await caller.submit(path, ["act": "stop-notices", "key": "k1"])
      #expect(stopped.headers[.location] == path + "?done=stop-notices", "\(stopped.text)")
      let page = try await caller.get(path + "?done=stop-notices").text
      #expect(page.contains("nessun altro avviso") && page.contains("value=\"resume-notices\""))
      #expect(!page.contains("value=\"stop-notices\""))
      let list = try await caller.get("mail/notices")["items"].items
      #expect(list.map { $0["email"].string } == [anna] && list.first?["since"] == "2025-03-10T09:00:00+01:00")

      #expect(try await caller.submit(path, ["act": "resume-notices", "key": "k2"]).status == 303)
      #expect(try await caller.get("mail/notices")["items"].items.isEmpty)
      let again = try await caller.post("mail/notices", .object(["email": .text(anna), "stopped": .boolean(false)]))
      #expect(again.status == 404 && again["detail"].string.contains(anna), "\(again.text)")
      #expect(try await caller.linkUses() == ["view", "stop-notices", "resume-notices"])
    }
  }
}
