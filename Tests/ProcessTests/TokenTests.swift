import Foundation
import Testing

@Suite("Roles by token over TCP")
struct TokenTests {
  private func openOnTCP() async throws -> (centre: TestCentre, url: String) {
    let centre = try await TestCentre.open(clock: nil, "--listen", "127.0.0.1:0")
    let url = try await Programs.poll("the port") {
      try centre.log.firstMatch(of: /listening on 127\.0\.0\.1:([0-9]+)/).map { "http://127.0.0.1:\($0.1)" }
    }
    return (centre, url)
  }

  private func token(of user: String, _ centre: TestCentre) async throws -> String {
    try #require(try await centre.done("user", "token", user)["token"]?.text)
  }

  @Test("An operator may log calls but neither approve nor add users; a technician may approve")
  func roles() async throws {
    let (centre, url) = try await openOnTCP()
    func run(_ arguments: [String], as token: String) async throws -> Run {
      try await centre.mcctl(arguments + ["--server", url, "--json"], environment: ["MCCTL_TOKEN": token])
    }
    let operatorToken = try await token(of: "anna", centre)
    let call = try await run(
      [
        "call", "log", "--description", "Tetto", "--category", "buildings.roof-leak", "--zone", "Z1", "--estimate",
        "3800",
      ],
      as: operatorToken)
    let order = try #require(try call.json["orders"]?[0]?.text)
    #expect(try await centre.done("order", "show", order)["state"]?.text == "approval")
    let approval = try await run(["order", "approve", order], as: operatorToken)
    #expect(approval.status == 77)
    #expect(try approval.problem["code"]?.text == "not-allowed")
    #expect(try await run(["user", "add", "eve", "--role", "administrator"], as: operatorToken).status == 77)
    let approved = try await run(["order", "approve", order], as: try await token(of: "elisa", centre))
    #expect(try approved.json["state"]?.text == "offered")
  }

  @Test("A wrong token, none, and one that was replaced are refused; a file holds one as well")
  func wrongTokens() async throws {
    let (centre, url) = try await openOnTCP()
    let old = try await token(of: "anna", centre)
    let new = try await token(of: "anna", centre)
    let list = ["order", "list", "--server", url, "--json"]
    for wrong in ["wrong", old, ""] {
      let run = try await centre.mcctl(list, environment: ["MCCTL_TOKEN": wrong])
      #expect(run.status == 77)
      #expect(try run.problem["code"]?.text == "unauthenticated")
    }
    let file = centre.folder + "/token"
    try (new + "\n").write(toFile: file, atomically: true, encoding: .utf8)
    #expect(try await centre.mcctl(list + ["--token-file", file]).status == 0)
  }

  @Test("On the socket only known users can be acted as")
  func actingAs() async throws {
    let centre = try TestCentre()
    try await centre.start()
    #expect(try await centre.refused("order", "list", "--as", "nobody").status == 77)
    let mode = try FileManager.default.attributesOfItem(atPath: centre.socket)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test("Beyond this machine nothing goes without TLS, on either side")
  func needsTLS() async throws {
    let centre = try TestCentre()
    let daemon = try await centre.run(Programs.dispatchd, ["--data", centre.data, "--listen", "0.0.0.0:0"])
    #expect(daemon.status == 65)
    #expect(daemon.error.contains("TLS"), "\(daemon.error)")
    let client = try await centre.mcctl(
      ["order", "list", "--server", "http://192.0.2.1:8080", "--json"], environment: ["MCCTL_TOKEN": "secret"])
    #expect(client.status == 65)
    #expect(try client.problem["field"]?.text == "server")
  }
}
