import Foundation
import ServiceLifecycle
import Synchronization
import Testing
import WorkOrders
import WorkOrdersStore

@testable import DispatchDaemon

@Suite("The daemon's loops")
struct AgendaServiceTests {
  /// Counts the pauses between rounds, and ends both loops after some.
  private final class Pauses: Sendable {
    private let left: Mutex<Int>

    init(_ count: Int) { left = Mutex(count) }

    func next() async throws {
      let isLast = left.withLock { left in
        left -= 1
        return left <= 0
      }
      if isLast { throw CancellationError() }
      await Task.yield()
    }
  }

  private func outbox(_ centre: TestCentre) throws -> [String] {
    let folder = centre.folder.appendingPathComponent("outbox")
    return FileManager.default.fileExists(atPath: folder.path)
      ? try FileManager.default.contentsOfDirectory(atPath: folder.path) : []
  }

  @Test("One does what falls due in the register, the other sends what is to be sent")
  func both() async throws {
    try await TestCentre.demo { caller, centre in
      _ = try await caller.logPothole()
      let clock = centre.centre.clock
      clock.move(to: clock.now() + .seconds(3 * 3_600))
      // Messages that were written before the loops begin.
      try await centre.centre.agenda.performDue()
      clock.move(to: clock.now() + .seconds(3 * 3_600))
      #expect(try outbox(centre).isEmpty)

      var service = AgendaService(runner: centre.centre.agenda, logger: centre.centre.logger)
      let pauses = Pauses(200)
      service.pause = { _ in try await pauses.next() }
      try await service.run()

      #expect(try await caller.get("orders/WO-2025-000001")["offers"][1]["state"] == "expired")
      #expect(try !outbox(centre).isEmpty)
      #expect(try await centre.centre.register.write { try $0.claim(.register) }.isEmpty)
    }
  }

  @Test("A round that fails is logged, and the next one follows, in each")
  func failing() async throws {
    let centre = try await TestCentre()
    try await centre.centre.register.close()
    let lines = LogLines()
    var service = AgendaService(runner: centre.centre.agenda, logger: lines.logger)
    let pauses = Pauses(10)
    service.pause = { _ in try await pauses.next() }

    try await service.run()

    // Each loop ends at a pause, the last of which is refused to all three.
    #expect(lines.all.count { $0.contains("agenda failed") } == 12)
    try FileManager.default.removeItem(at: centre.folder)
  }

  @Test("A mail system that hangs holds back nothing that falls due in the register")
  func hangingMail() async throws {
    let centre = try await TestCentre()
    let folder = centre.folder
    let script = folder.appendingPathComponent("sendmail").path
    let released = folder.appendingPathComponent("released").path
    // It gives up by itself, so that a loop that waits for it fails the test instead of holding it up.
    try """
    #!/bin/sh
    n=0
    while [ ! -e '\(released)' ]; do n=$((n + 1)); [ $n -lt 200 ] || exit 75; sleep 0.05; done
    cat > /dev/null
    """.write(toFile: script, atomically: true, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script)
    try await centre.run { caller in
      let (register, clock, logger) = (centre.centre.register, centre.centre.clock, centre.centre.logger)
      let notifier = Notifier(
        register: register, files: centre.centre.files, destination: .sendmail(path: script),
        sender: "centre@city.example", logger: logger)
      try await register.write { transaction in
        let context = try transaction.context(by: Actor(name: "administrator", role: .administrator))
        let firms = try ContractorFile(try Fixture.bytes("city/contractors.csv")).contractors
        for firm in firms { try transaction.save(firm, in: context) }
      }
      _ = try await caller.logPothole()
      clock.move(to: clock.now() + .seconds(3 * 3_600))
      let runner = AgendaRunner(register: register, clock: clock, notifier: notifier, logger: logger)
      try await runner.performDue()
      clock.move(to: clock.now() + .seconds(3 * 3_600))

      var service = AgendaService(runner: runner, logger: logger)
      let pauses = Pauses(5_000)
      service.pause = { _ in
        let order = try await register.read { try $0.order(OrderNumber(year: 2025, serial: 1)) }
        guard order.offers.count > 1, order.offers[1].state == .expired else { return try await pauses.next() }
        _ = FileManager.default.createFile(atPath: released, contents: nil)
        throw CancellationError()
      }
      try await service.run()

      #expect(try await caller.get("orders/WO-2025-000001")["offers"][1]["state"] == "expired")
      let failed = try await register.read { try $0.alarms() }.filter { $0.kind == .noticeFailed }
      #expect(failed.isEmpty)
      let left = try await runner.dueMessages(limit: 100)
      #expect(left.isEmpty, "every message was taken, though late")
    }
  }

  /// The group that a service stops with.
  private final class Stopping: Sendable {
    let group = Mutex<ServiceGroup?>(nil)
  }

  @Test("A stop waits for the message that is being handed over, and calls it no failure")
  func stopping() async throws {
    try await TestCentre.demo { caller, centre in
      let started = centre.folder.appendingPathComponent("started").path
      let released = centre.folder.appendingPathComponent("released").path
      let script = centre.folder.appendingPathComponent("sendmail").path
      let wait = "n=0; while [ ! -e '\(released)' ]; do n=$((n + 1)); [ $n -lt 600 ] || exit 75; sleep 0.05; done"
      try CertifiedPost.install(": > '\(started)'\n\(wait)\ncat > /dev/null", at: script)
      _ = try await caller.logPothole()
      _ = try await caller.act("refuse", on: "WO-2025-000001", ["reason": "Squadra impegnata"])

      var service = AgendaService(
        runner: centre.agenda(certified: nil, sendmail: script), logger: centre.centre.logger)
      let stopping = Stopping()
      service.pause = { _ in
        guard FileManager.default.fileExists(atPath: started) else { return await Task.yield() }
        await stopping.group.withLock { $0 }?.triggerGracefulShutdown()
        try? await gracefulShutdown()  // It is there when this ends, however that ends.
        _ = FileManager.default.createFile(atPath: released, contents: nil)
        throw CancellationError()
      }
      let group = ServiceGroup(
        configuration: ServiceGroupConfiguration(
          services: [ServiceGroupConfiguration.ServiceConfiguration(service: service)], logger: centre.centre.logger))
      stopping.group.withLock { $0 = group }
      try await group.run()

      let sent = try await centre.centre.register.read { try $0.sentMessages() }
      #expect(sent.first { $0.kind == .offer }?.state == .sent)
      #expect(sent.allSatisfy { $0.reason == nil }, "\(sent.compactMap(\.reason))")
    }
  }

  @Test("What was cut short says nothing of its message, which is tried again when its lease ends")
  func cutShort() async throws {
    try await TestCentre.demo { caller, centre in
      let started = centre.folder.appendingPathComponent("started").path
      let script = centre.folder.appendingPathComponent("sendmail").path
      try CertifiedPost.install(": > '\(started)'\nsleep 1000", at: script)
      _ = try await caller.logPothole()
      _ = try await caller.act("refuse", on: "WO-2025-000001", ["reason": "Squadra impegnata"])
      let runner = centre.agenda(certified: nil, sendmail: script)
      let items = try await runner.dueMessages(limit: 100)

      let sending = Task { for item in items { await runner.send(item) } }
      while !FileManager.default.fileExists(atPath: started) { await Task.yield() }
      sending.cancel()
      await sending.value

      let offer = try #require(
        try await centre.centre.register.read { try $0.sentMessages() }.first { $0.kind == .offer })
      #expect(offer.state == .waiting && offer.reason == nil)
      let clock = centre.centre.clock
      clock.move(to: clock.now() + .seconds(121))
      #expect(try await !runner.dueMessages(limit: 100).isEmpty)
    }
  }
}
