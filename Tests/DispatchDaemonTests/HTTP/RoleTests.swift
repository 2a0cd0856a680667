import DispatchAPI
import HTTPTypes
import Testing
import WorkOrders
import WorkOrdersStore

@testable import DispatchDaemon

@Suite("Who may do what over HTTP")
struct RoleTests {
  @Test(
    "Without a token, or with an unknown one, TCP answers 401 and says how to authenticate",
    arguments: [
      nil, "Bearer nonsense", "Basic YTpi",
    ])
  func unauthenticated(header: String?) async throws {
    try await TestCentre.demo(isSocket: false) { caller, _ in
      let asking = header.map { caller.with("Authorization", $0) } ?? caller
      let answer = try await asking.get("orders")
      #expect(answer.status == 401)
      #expect(answer.headers[.wwwAuthenticate] == "Bearer")
    }
  }

  @Test(
    "Health, readiness and the description need no token",
    arguments: [
      "/healthz", "/readyz", "/api/openapi.json",
    ])
  func open(path: String) async throws {
    try await TestCentre.demo(isSocket: false) { caller, _ in
      let answer = try await caller.get(path)
      #expect(answer.status == 200)
    }
  }

  @Test(
    "Each role gets as far as it may",
    arguments: [
      (Role.operator, "users", 403), (.technician, "users", 403), (.manager, "users", 403),
      (.administrator, "users", 200),
      (.operator, "contractors/import", 403), (.manager, "contractors/import", 200), (.operator, "policy", 403),
      (.operator, "clock/advance", 403), (.manager, "clock/advance", 403), (.administrator, "clock/advance", 200),
      (.operator, "import/requests", 403), (.operator, "statistics/2025-Q1", 403),
      (.technician, "statistics/2025-Q1", 200),
      (.operator, "orders/WO-2025-000001/approve", 403), (.technician, "orders/WO-2025-000001/approve", 200),
      (.manager, "orders/WO-2025-000001/cancel", 403), (.operator, "calls", 200),
      (.manager, "calls", 403), (.manager, "orders", 403), (.operator, "orders", 200), (.technician, "orders", 200),
      (.manager, "requests/R-2025-000001/link", 403), (.manager, "requests/R-2025-000001/unlink", 403),
      (.operator, "requests/R-2025-000001/link", 409), (.manager, "mail/quarantine", 403),
      (.manager, "requests?phone=0522", 403), (.operator, "requests?phone=0522", 200),
    ] as [(Role, String, Int)])
  func roles(role: Role, path: String, status: Int) async throws {
    try await TestCentre.demo(isSocket: false) { caller, centre in
      let token = try await centre.token("anna", role)
      let helper = try await centre.token("desk", .operator)
      _ = try await caller.with("Authorization", "Bearer \(helper)").logPothole(["estimate": "1500"])
      let user = caller.with("Authorization", "Bearer \(token)")
      let isQuestion = path.hasPrefix("statistics") || path.hasPrefix("mail") || path.contains("?")
      let answer = try await isQuestion ? user.get(path) : user.post(path, Self.body(path))
      #expect(answer.status == status, "\(answer.text)")
    }
  }

  private static func body(_ path: String) throws -> JSONValue {
    switch path {
    case "users": .object(["name": "carla", "role": "operator"])
    case "contractors/import": .object(["csv": .text(try Fixture.text("city/contractors.csv"))])
    case "clock/advance": .object(["by": "1h"])
    case "orders": .object(["requests": .array(["R-2025-000001"])])
    case "requests/R-2025-000001/link": .object(["order": "WO-2025-000001"])
    case "calls": .object(["description": "Una buca"])
    case "orders/WO-2025-000001/cancel": .object(["reason": "doppio"])
    default: .object([:])
    }
  }

  @Test("On the socket one may act as a user, who is recorded; an unknown one is refused")
  func actingAs() async throws {
    try await TestCentre.demo { caller, centre in
      _ = try await centre.token("anna", .operator)
      _ = try await caller.with("Act-As", "anna").logPothole(["estimate": "1500"])
      let refused = try await caller.with("Act-As", "anna").act("approve", on: "WO-2025-000001")
      #expect(refused.status == 403)
      let events = try await caller.get("journal?order=WO-2025-000001")
      #expect(events["items"][0]["actor"] == "anna")
      #expect(try await caller.with("Act-As", "nobody").get("orders").status == 403)
    }
  }

  @Test("A new user's token is shown once and opens TCP")
  func tokens() async throws {
    let centre = try await TestCentre()
    try await centre.run { caller in
      let added = try await caller.post("users", .object(["name": "anna", "role": "technician", "limit": "2500"]))
      #expect(added["limit"] == "2500.00")
      #expect(try await caller.post("users", .object(["name": "anna", "role": "operator"])).status == 409)
      #expect(try await caller.post("users", .object(["name": "bruno", "role": "contractor"])).status == 422)
      let keyed = caller.with("Idempotency-Key", "t1")
      let token = try await keyed.post("users/anna/token")["token"].string
      #expect(token.count == 43)
      let again = try await keyed.post("users/anna/token")
      #expect(again.status == 409)
      #expect(!again.text.contains(token))
      let account = try await centre.centre.register.read { [digest = AccessToken.digest(of: token)] in
        try $0.user(tokenDigest: digest)
      }
      #expect(account?.name == "anna")
    }
  }
}
