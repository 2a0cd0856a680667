import DispatchAPI
import Testing
import WorkOrders
import WorkOrdersStore

@testable import DispatchDaemon

@Suite("Accounts over HTTP")
struct AccountTests {
  @Test("A token that was taken back opens nothing, and a new one does")
  func revoked() async throws {
    try await TestCentre.demo(isSocket: false) { caller, centre in
      let admin = caller.with("Authorization", "Bearer \(try await centre.token("capo", .administrator))")
      let anna = caller.with("Authorization", "Bearer \(try await centre.token("anna", .operator))")
      #expect(try await anna.get("orders").status == 200)
      #expect(try await anna.post("users/anna/revoke").status == 403)
      let revoked = try await admin.post("users/anna/revoke")
      #expect(revoked["token"] == .boolean(false))
      #expect(try await anna.get("orders").status == 401)
      #expect(try await admin.post("users/anna/revoke").status == 409)
      #expect(try await admin.post("users/nobody/revoke").status == 404)
      let token = try await admin.post("users/anna/token")["token"].string
      #expect(try await caller.with("Authorization", "Bearer \(token)").get("orders").status == 200)
    }
  }

  @Test("A closed account opens nothing on either door until it is opened again, and the journal says so")
  func disabled() async throws {
    try await TestCentre.demo { caller, centre in
      let token = try await centre.token("anna", .operator)
      let anna = caller.with("Act-As", "anna")
      #expect(try await anna.get("orders").status == 200)
      #expect(try await caller.post("users/anna/disable")["disabled"] == .boolean(true))
      #expect(try await anna.get("orders").status == 403)
      let found = try await centre.centre.register.read { [digest = AccessToken.digest(of: token)] in
        try $0.user(tokenDigest: digest)
      }
      #expect(found == nil)
      #expect(try await caller.post("users/anna/disable").status == 409)
      #expect(try await caller.post("users/anna/token").status == 409)
      #expect(try await caller.post("users/anna/enable")["disabled"] == .boolean(false))
      #expect(try await anna.get("orders").status == 200)
      let kinds = try await caller.get("journal?limit=2")["items"].items.map { $0["kind"].string }
      #expect(kinds == ["user.enabled", "user.disabled"])
    }
  }

  @Test("A role that no account can have is refused with those it can")
  func unknownRole() async throws {
    try await TestCentre.demo { caller, _ in
      for role in ["boss", "system", "contractor"] {
        let refused = try await caller.post("users", .object(["name": "carla", "role": .text(role)]))
        #expect(refused.status == 422 && refused["field"] == "role")
        #expect(refused["hint"].string == "Known are: operator, technician, manager, administrator.")
      }
    }
  }

  @Test("Users are listed by name, page by page, for administrators")
  func list() async throws {
    try await TestCentre.demo { caller, centre in
      for name in ["carla", "anna", "bruno"] { _ = try await centre.token(name, .operator) }
      let page = try await caller.get("users?limit=2")
      #expect(page["items"].items.map { $0["name"].string } == ["anna", "bruno"])
      let rest = try await caller.get("users?after=\(page["next"].string)")
      #expect(rest["items"].items.map { $0["name"].string } == ["carla"])
      #expect(rest["next"] == .null)
      #expect(try await caller.with("Act-As", "anna").get("users").status == 403)
    }
  }

  @Test("Counters on TCP need a token")
  func counters() async throws {
    try await TestCentre.demo(isSocket: false) { caller, centre in
      #expect(try await caller.get("/metrics").status == 401)
      let token = try await centre.token("anna", .operator)
      #expect(try await caller.with("Authorization", "Bearer \(token)").get("/metrics").status == 200)
    }
  }
}
