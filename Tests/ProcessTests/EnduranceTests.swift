import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("What goes wrong in a machine's life")
struct EnduranceTests {
  private func call(_ number: Int) -> [String] {
    [
      "call", "log", "--description", "Buca \(number)", "--category", "roads.pothole", "--zone", "Z1", "--key",
      "key-\(number)", "--json",
    ]
  }

  /// Logs calls, four at a time, and gives the requests that were acknowledged and the statuses of the others.
  private func load(_ centre: TestCentre, _ numbers: Range<Int>) async throws -> ([Int: String], Set<Int32>) {
    try await withThrowingTaskGroup(of: (Int, Run).self) { group in
      var acknowledged: [Int: String] = [:]
      var statuses: Set<Int32> = []
      for number in numbers {
        if number - numbers.lowerBound >= 4 { try await note(group.next()) }
        group.addTask { (number, try await centre.mcctl(self.call(number))) }
      }
      while let next = try await group.next() { try await note(next) }
      return (acknowledged, statuses)

      func note(_ next: (Int, Run)?) async throws {
        guard let (number, run) = next else { return }
        if run.status == 0, let request = try run.json["request"]?.text {
          acknowledged[number] = request
        } else {
          statuses.insert(run.status)
        }
      }
    }
  }

  private func expect(_ acknowledged: [Int: String], onceIn centre: TestCentre) async throws {
    let requests = try await centre.done("request", "list", "--limit", "500").items
    for (number, request) in acknowledged {
      let kept = requests.filter { $0["description"]?.text == "Buca \(number)" }
      #expect(kept.map { $0["number"]?.text } == [request])
    }
    #expect(Set(requests.map { $0["description"] }).count == requests.count, "no call is there twice")
    let journal = try await centre.done("journal", "verify")
    #expect(journal["valid"]?.flag == true)
    #expect(journal["faults"]?.items == [])
  }

  @Test("A second daemon on one directory is refused, names the first, and does not disturb it")
  func secondDaemon() async throws {
    let centre = try TestCentre()
    try await centre.start()
    let second = try await centre.run(Programs.dispatchd, ["--data", centre.data])
    #expect(second.status == 78)
    #expect(second.error.contains("process \(try #require(centre.daemonID))"), "\(second.error)")
    #expect(try await centre.mcctl(call(1)).status == 0)
  }

  @Test("What was acknowledged before a SIGKILL is there once afterwards, and the journal verifies")
  func killed() async throws {
    let centre = try await TestCentre.open()
    var acknowledged: [Int: String] = [:]
    for round in 0..<3 {
      let numbers = round * 12..<round * 12 + 12
      async let loaded = load(centre, numbers)
      // In the midst of the load: as soon as some of this round are there.
      try await Programs.poll("some calls") {
        let listed = try await centre.mcctl(["request", "list", "--limit", "500", "--json"])
        return try listed.json.items.count > acknowledged.count + 2 ? () : nil
      }
      #expect(try await centre.stop(SIGKILL) == 128 + SIGKILL)
      acknowledged.merge(try await loaded.0) { first, _ in first }
      try await centre.start()
      try await expect(acknowledged, onceIn: centre)
      // The calls that found no daemon were spooled; sent afterwards, each is there once.
      _ = try await centre.mcctl(["spool", "send"])
      try await expect(acknowledged, onceIn: centre)
    }
  }

  @Test("A client that hangs up in the middle of a report leaves nothing behind")
  func halfRequest() async throws {
    let centre = try TestCentre()
    try await centre.start()
    let body = #"{"description": "half", "category": "roads.pothole", "zone": "Z1"}"#
    let whole =
      "POST /api/v1/calls HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
      + "Content-Length: \(body.utf8.count)\r\n\r\n" + body
    for length in stride(from: 1, to: whole.count, by: 9) {
      let socket = try #require(UnixSocket(centre.socket))
      socket.send(String(whole.prefix(length)))
    }
    #expect(try await centre.mcctl(call(1)).status == 0)
    #expect(try await centre.done("request", "list").items.count == 1)
    #expect(try await centre.stop() == 0)
  }

  @Test("SIGTERM and SIGINT end it with 0, and it starts again where it was", arguments: [SIGTERM, SIGINT])
  func stopped(signal: Int32) async throws {
    let centre = try TestCentre()
    try await centre.start()
    let logged = try await centre.mcctl(call(1))
    #expect(logged.status == 0)
    let requests = try await centre.done("request", "list")
    #expect(try await centre.stop(signal) == 0)
    #expect(try await centre.mcctl(["request", "list"]).status == 69)
    try await centre.start()
    #expect(try await centre.done("request", "list") == requests)
  }

  @Test("On a full disk calls are to be tried again, none that was acknowledged is lost, and later it goes on")
  func fullDisk() async throws {
    let centre = try await TestCentre.open()
    #expect(try await centre.stop() == 0)
    let sizes = try FileManager.default.contentsOfDirectory(atPath: centre.data).map { name in
      (try FileManager.default.attributesOfItem(atPath: centre.data + "/" + name))[.size] as? Int ?? 0
    }
    try await centre.start(fileLimit: (sizes.max() ?? 0) / 1_024 + 96)
    var acknowledged: [Int: String] = [:]
    var postponed: Set<Int32> = []
    var sent = 0
    while postponed.isEmpty, sent < 400 {
      let (taken, refused) = try await load(centre, sent..<sent + 20)
      acknowledged.merge(taken) { first, _ in first }
      postponed.formUnion(refused)
      sent += 20
    }
    #expect(postponed == [75])
    #expect(try await centre.mcctl(["request", "list", "--limit", "1", "--json"]).status == 0, "reading goes on")
    try await centre.stop()
    try await centre.start()
    try await expect(acknowledged, onceIn: centre)
    let (again, refused) = try await load(centre, 0..<sent)
    #expect(refused == [])
    #expect(again.count == sent)
    #expect(acknowledged.allSatisfy { again[$0.key] == $0.value })
    try await expect(again, onceIn: centre)
  }
}
