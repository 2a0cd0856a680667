import Dispatch
import Synchronization
import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("What a verb relies on while another is written beside it", .enabled(if: !TestEngine.isSQLite))
struct HoldingTests {
  /// Begins a verb, does something else when the verb has seen how things stand, and lets it go on.
  ///
  /// - Returns: what the verb gave, after being written again from its beginning.
  private func verb<T: Sendable>(
    in centre: Centre, by actor: Actor, _ verb: @escaping @Sendable (RegisterTransaction, ActContext) throws -> T,
    meanwhile: () async throws -> Void
  ) async throws -> T {
    let goOn = DispatchSemaphore(value: 0)
    let (seen, seeing) = AsyncStream<Void>.makeStream()
    let attempts = Mutex(0)
    let running = Task {
      try await centre.register.write(isolation: .guarded) { transaction in
        let context = try transaction.context(by: actor)
        attempts.withLock { $0 += 1 }
        seeing.finish()
        goOn.wait()
        goOn.signal()  // Where it is written again it does not stop again.
        return try verb(transaction, context)
      }
    }
    for await _ in seen {}
    try await meanwhile()
    goOn.signal()
    let value = try await running.value
    #expect(attempts.withLock { $0 } == 2)
    return value
  }

  private func request(of order: WorkOrder) throws -> RequestNumber { try #require(order.requests.first) }

  /// Two orders that answer one request, both done and waiting to be closed.
  private func twoCompleted(_ centre: Centre) async throws -> (WorkOrder, WorkOrder) {
    let first = try await centre.open("roads.danger")
    let second = try await centre.perform(by: .bruno) { try $0.split(first.number, settings: OrderSettings(), in: $1) }
    for order in [first, second] {
      try await centre.act(order.number, by: .bruno) { try $0.accept(in: $1) }
      try await centre.act(order.number, by: .bruno) { try $0.complete(in: $1) }
    }
    return (first, second)
  }

  @Test("A request is resolved when its two last orders are closed at the same moment")
  func bothClosed() async throws {
    try await withCentre { centre in
      let (first, second) = try await twoCompleted(centre)
      _ = try await verb(in: centre, by: .bruno) { transaction, context in
        try transaction.act(on: first.number, in: context) { try $0.close(in: $1) }
      } meanwhile: {
        try await centre.act(second.number, by: .bruno) { try $0.close(in: $1) }
      }
      #expect(try await centre.request(try request(of: first)).state == .resolved)
    }
  }

  @Test("A request is not resolved while one of its orders is reopened and the other is closed")
  func reopenedMeanwhile() async throws {
    try await withCentre { centre in
      let (first, second) = try await twoCompleted(centre)
      try await centre.act(first.number, by: .bruno) { try $0.close(in: $1) }
      _ = try await verb(in: centre, by: .bruno) { transaction, context in
        try transaction.act(on: first.number, in: context) { try $0.reopen(reason: "Broken again", in: $1) }
      } meanwhile: {
        try await centre.act(second.number, by: .bruno) { try $0.close(in: $1) }
      }
      #expect(try await centre.request(try request(of: first)).state != .resolved)
    }
  }

  @Test("An order goes when both its requests are ended at the same moment")
  func bothEnded() async throws {
    try await withCentre { centre in
      let order = try await centre.open("roads.pothole")
      let other = try #require(
        try await centre.log(.report("roads.pothole") { $0.link = order.requests.first }).request)
      let first = try request(of: order)
      try await verb(in: centre, by: .bruno) { transaction, context in
        try transaction.end(first, as: .cancelled, reason: "A mistake", in: context)
      } meanwhile: {
        try await centre.perform(by: .bruno) { try $0.end(other, as: .cancelled, reason: "A mistake", in: $1) }
      }
      #expect(try await centre.order(order.number).state == .cancelled)
    }
  }

  @Test("A caller who joins a request while its order is split joins both orders")
  func splitMeanwhile() async throws {
    try await withCentre { centre in
      let order = try await centre.open("roads.pothole")
      let first = try request(of: order)
      let receipt = try await verb(in: centre, by: .ada) { transaction, context in
        try transaction.log(.report("roads.pothole") { $0.link = first }, in: context)
      } meanwhile: {
        _ = try await centre.perform(by: .bruno) { try $0.split(order.number, settings: OrderSettings(), in: $1) }
      }
      #expect(receipt.orders.count == 2)
    }
  }

  @Test("No order is opened for a request that is ended at the same moment")
  func endedMeanwhile() async throws {
    try await withCentre { centre in
      let order = try await centre.open("roads.pothole")
      let number = try request(of: order)
      let error = await domainError {
        try await verb(in: centre, by: .bruno) { transaction, context in
          _ = try transaction.openOrder(for: [number], settings: OrderSettings(category: "green.bench"), in: context)
        } meanwhile: {
          try await centre.perform(by: .bruno) { try $0.end(number, as: .cancelled, reason: "A mistake", in: $1) }
        }
      }
      #expect(error?.code == .conflict)
    }
  }

  @Test("Growth on yesterday's activation and an activation of today share the month's last euros")
  func ceilingAcrossDays() async throws {
    try await withCentre(SmallCity.policy { $0.mandates = [SmallCity.urgent(perMonth: euro(900))] }) { centre in
      let first = try await centre.accepted(estimate: euro(400))
      centre.clock.advance(.seconds(86_400))
      let grown = try await verb(in: centre, by: .bruno) { transaction, context in
        try transaction.act(on: first.number, in: context) { try $0.complete(final: euro(440), in: $1) }
      } meanwhile: {
        // The firm of the other zone, on a contract of its own.
        let second = try await centre.open("roads.danger", zone: "Z2", estimate: euro(480))
        #expect(second.contractor == "BETA")
      }
      #expect(grown.approvalPending)
      #expect(
        try await centre.number("SELECT CAST(sum(amount) AS BIGINT) FROM mandate_day WHERE scope = 'mandate'") == 88_000
      )
    }
  }

  @Test("A verb that is alone needs nothing held: of two that rely on each other's reading one is written again")
  func alone() async throws {
    try await TestEngine.withDatabase { database in
      try await database.write { try $0.runScript("CREATE TABLE t (a BIGINT PRIMARY KEY)") }
      _ = try await concurrently { _ in
        try await database.write { connection in
          let count = try connection.first("SELECT count(*) FROM t") { try $0.int(0) } ?? 0
          if count == 0 { try connection.execute("INSERT INTO t VALUES ($1)", [Int.random(in: 0...Int.max)]) }
        }
      }
      #expect(try await database.read { try $0.first("SELECT count(*) FROM t") { try $0.int(0) } } == 1)
    }
  }
}
