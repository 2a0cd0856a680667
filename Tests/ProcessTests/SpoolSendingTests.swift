import Foundation
import Testing

@Suite("Calls logged while the daemon is down")
struct SpoolSendingTests {
  private func spooled(_ centre: TestCentre, _ count: Int) async throws -> [String] {
    var keys: [String] = []
    for number in 0..<count {
      let call = try await centre.done(
        "call", "log", "--description", "Buca \(number)", "--category", "roads.pothole", "--zone", "Z1")
      #expect(call.fields == ["spooled"])
      keys.append(try #require(call["spooled"]?.text))
    }
    return keys
  }

  @Test("A call is kept with exit status 0 and its key, and is listed")
  func kept() async throws {
    let centre = try TestCentre()
    let keys = try await spooled(centre, 2)
    let listed = try await centre.done("spool", "list").items
    #expect(listed.map { $0["key"]?.text } == keys)
    #expect(listed.first?["report"]?["description"]?.text == "Buca 0")
    #expect(try await centre.refused("spool", "send").status == 69)
    #expect(try await centre.done("spool", "list").items == listed)
  }

  @Test("Two senders at once and a third afterwards deliver each call exactly once, dated when it was made")
  func sentOnce() async throws {
    let centre = try TestCentre()
    let keys = try await spooled(centre, 3)
    try await centre.start()
    async let one = centre.done("spool", "send")
    async let two = centre.done("spool", "send")
    let deliveries = try await one.items + two.items
    #expect(Set(deliveries.map { $0["key"]?.text }) == Set(keys))
    #expect(deliveries.count == 3)
    #expect(deliveries.allSatisfy { $0["request"]?.text?.hasPrefix("R-") == true && $0["problem"] == .null })
    #expect(try await centre.done("spool", "send").items == [])
    #expect(try await centre.done("spool", "list").items == [])
    let requests = try await centre.done("request", "list").items
    #expect(Set(requests.map { $0["description"]?.text }) == ["Buca 0", "Buca 1", "Buca 2"])
    #expect(
      requests.allSatisfy { request in
        guard let reported = request["reported"]?.text, let entered = request["entered"]?.text else { return false }
        return reported < entered
      })
  }

  @Test("A call that reached the daemon before is not doubled by the spool")
  func alreadyThere() async throws {
    let centre = try TestCentre()
    let call = ["call", "log", "--description", "Buca", "--category", "roads.pothole", "--zone", "Z1", "--key", "k-1"]
    try await centre.start()
    let first = try await centre.mcctl(call + ["--json"]).json
    #expect(try await centre.stop() == 0)
    #expect(try await centre.mcctl(call + ["--json"]).json["spooled"]?.text == "k-1")
    try await centre.start()
    let sent = try await centre.done("spool", "send").items
    #expect(sent.map { $0["request"] } == [first["request"]])
    #expect(try await centre.done("request", "list").items.count == 1)
  }

  @Test("The same call under the same key has the same answer whenever it is sent, and another one is refused")
  func sameKey() async throws {
    let centre = try TestCentre()
    let call = ["call", "log", "--description", "Buca", "--category", "roads.pothole", "--zone", "Z1", "--key", "k-1"]
    #expect(try await centre.mcctl(call + ["--json"]).json["spooled"]?.text == "k-1")
    try await centre.start()
    let sent = try await centre.done("spool", "send").items
    let again = try await centre.mcctl(call + ["--json"]).json
    #expect(again["request"] == sent.first?["request"])
    #expect(try await centre.mcctl(call + ["--json"]).json == again)
    #expect(try await centre.mcctl(call + ["--note", "altro", "--json"]).status == 78)
    #expect(try await centre.done("request", "list").items.count == 1)
  }

  @Test("A file that cannot be read is a problem of its own: the other calls are sent")
  func brokenFile() async throws {
    let centre = try TestCentre()
    _ = try await spooled(centre, 1)
    try Data("{".utf8).write(to: URL(filePath: centre.folder + "/spool/a.json"))
    try await centre.start()
    let send = try await centre.mcctl(["spool", "send", "--json"])
    #expect(send.status == 65)
    #expect(try send.json.items.map { $0["request"] != .null } == [false, true])
    #expect(try send.json[0]?["key"]?.text == "a")
    try await centre.done("spool", "discard", "a")
    #expect(try await centre.done("spool", "list").items == [])
  }

  @Test("A call goes only to the daemon it was meant for, unless --as says who logs it at another")
  func anotherDaemon() async throws {
    let centre = try TestCentre()
    let meant = ["MCCTL_SOCKET": centre.folder + "/elsewhere"]
    let call = ["call", "log", "--description", "Buca", "--category", "roads.pothole", "--json"]
    #expect(try await centre.mcctl(call, environment: meant).status == 0)
    #expect(try await centre.mcctl(call + ["--estimate", "-5"], environment: meant).status == 65)
    try await centre.start()
    try await centre.done("user", "add", "anna", "--role", "operator")
    let send = try await centre.mcctl(["spool", "send", "--json"])
    #expect(send.status == 65)
    #expect(try send.json[0]?["problem"]?["code"]?.text == "conflict")
    #expect(try await centre.done("spool", "send", "--as", "anna")[0]?["request"]?.text != nil)
  }

  @Test("A call that the daemon refuses stays, is named, and can be discarded")
  func refusedCall() async throws {
    let centre = try TestCentre()
    let call = try await centre.done("call", "log", "--description", "Buca", "--category", "roads.nope")
    let key = try #require(call["spooled"]?.text)
    try await centre.start()
    let send = try await centre.mcctl(["spool", "send", "--json"])
    #expect(send.status == 65)
    #expect(try send.json[0]?["problem"]?["field"]?.text == "category")
    #expect(try await centre.done("spool", "list").items.count == 1)
    try await centre.done("spool", "discard", key)
    #expect(try await centre.done("spool", "list").items == [])
  }
}
