import Foundation
import Synchronization
import Testing
import WorkOrders
import WorkOrdersStore

@testable import DispatchDaemon

@Suite("The daemon's two loops")
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
      let pauses = Pauses(10)
      service.pause = { _ in try await pauses.next() }
      try await service.run()

      #expect(try await caller.get("orders/WO-2025-000001")["offers"][1]["state"] == "expired")
      #expect(try !outbox(centre).isEmpty)
      #expect(try await centre.centre.register.write { try $0.claim(.register) }.isEmpty)
    }
  }

  @Test("A round that fails is logged, and the next one follows, in both")
  func failing() async throws {
    let centre = try await TestCentre()
    try await centre.centre.register.close()
    let lines = LogLines()
    var service = AgendaService(runner: centre.centre.agenda, logger: lines.logger)
    let pauses = Pauses(10)
    service.pause = { _ in try await pauses.next() }

    try await service.run()

    // Each loop ends at a pause, the last of which is refused to both.
    #expect(lines.all.count { $0.contains("agenda failed") } == 11)
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
}
