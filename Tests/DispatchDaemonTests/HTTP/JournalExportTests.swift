import DispatchAPI
import HTTPTypes
import Testing
import WorkOrders
import WorkOrdersStore

@testable import DispatchDaemon

@Suite("The journal as CSV")
struct JournalExportTests {
  @Test("It has a line for each sealed event, in order, without gaps, with its facts as canonical JSON")
  func lines() async throws {
    try await TestCentre.demo { caller, centre in
      _ = try await caller.logPothole()
      let answer = try await caller.get("journal/export")
      #expect(answer.status == 200)
      #expect(answer.headers[.contentType] == MediaType.csv)
      let rows = try Self.rows(answer)
      #expect(rows.first == JournalExport.columns)
      #expect(rows.dropFirst().map { $0[0] } == (1..<rows.count).map { String($0) })
      let head = try await centre.centre.register.read { try $0.journalHead()?.position }
      #expect(head == Int64(rows.count - 1))
      let opened = try #require(rows.first { $0[3] == EventKind.orderOpened.rawValue })
      #expect(opened[6] == "WO-2025-000001" && opened[8] == "roads")
      #expect(opened[17].hasPrefix("{\"") && opened[17].contains("\"reportedAt\":{\"ms\":"))
    }
  }

  @Test("From a position on it is the end of the whole")
  func end() async throws {
    try await TestCentre.demo { caller, _ in
      _ = try await caller.logPothole()
      let whole = try Self.rows(try await caller.get("journal/export"))
      let end = try Self.rows(try await caller.get("journal/export?from=5"))
      #expect(Array(end.dropFirst()) == Array(whole.dropFirst(5)))
    }
  }

  @Test("A position that is none, or beyond the journal, is refused", arguments: ["0", "-1", "x", "1000000"])
  func noPosition(typed: String) async throws {
    try await TestCentre.demo { caller, _ in
      let answer = try await caller.get("journal/export?from=\(typed)")
      #expect(answer.status == 422)
      #expect(answer["field"] == "from")
    }
  }

  @Test(
    "Managers, technicians and the administrator may export it, operators not",
    arguments: [(Role.operator, 403), (.technician, 200), (.manager, 200), (.administrator, 200)])
  func roles(role: Role, status: Int) async throws {
    try await TestCentre.demo(isSocket: false) { caller, centre in
      let token = try await centre.token("anna", role)
      #expect(try await caller.with("Authorization", "Bearer \(token)").get("journal/export").status == status)
    }
  }

  @Test("What a reporter said is not in it")
  func nobody() async throws {
    try await TestCentre.demo { caller, _ in
      _ = try await caller.logPothole([
        "description": "Voragine davanti al portone", "caller": "Bice Lenzi", "phone": "0522 7788",
      ])
      let text = try await caller.get("journal/export").text
      for word in ["Voragine", "Bice", "Lenzi", "7788"] { #expect(!text.contains(word), "\(word)") }
    }
  }

  private static func rows(_ answer: Answer) throws -> [[String]] {
    try CSVReader.rows(of: answer.bytes, separator: UInt8(ascii: ",")).map { try $0.fields() }
  }
}
