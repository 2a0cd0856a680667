import Dispatch
import Synchronization
import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("Sixteen writers who touch different orders, contracts and mandates", .enabled(if: !TestEngine.isSQLite))
struct WritersApartTests {
  private static let numbers = 0..<16

  private static func category(_ number: Int) -> CategoryCode { CategoryCode(rawValue: "trade\(number).damage") }

  /// A city in which each trade has its category, its mandate and its firm.
  private static let policy = SmallCity.policy { policy in
    policy.areas = numbers.map { Area(code: AreaCode(rawValue: "trade\($0)"), name: SmallCity.text("trade")) }
    policy.categories = numbers.map {
      Category(
        code: category($0), area: AreaCode(rawValue: "trade\($0)"), name: SmallCity.text("damage"),
        urgency: "emergency", estimate: euro(100), trade: TradeCode(rawValue: "trade\($0)"), inspectFirst: false)
    }
    policy.mandates = numbers.map {
      Mandate(
        code: MandateCode(rawValue: "URGENT\($0)"), name: SmallCity.text("urgent"), holder: .operator,
        categories: [CategoryPattern(category($0).rawValue)], ceiling: euro(500),
        ceilings: [.init(per: .mandate, period: .month, amount: euro(50_000))],
        validFrom: SmallCity.urgent.validFrom, validTo: SmallCity.urgent.validTo)
    }
  }

  private static let firms = numbers.map {
    SmallCity.firm(
      ContractorCode(rawValue: "FIRM\($0)"), .email, priority: 1, trades: [TradeCode(rawValue: "trade\($0)")])
  }

  @Test("None waits for a lock, whatever the others and the journal's seal do")
  func noLockWaits() async throws {
    try await TestEngine.withLocation { location in
      let server = try #require(location.server)
      let schema = try #require(server.schema)
      let named = try ServerLocation("\(server.connectionString)&application_name=\(schema)&schema=\(schema)")
      let daemons = try await Self.four(on: named)
      let watch = try LockWatch(server, named: schema)
      let meeting = Meeting(of: Self.numbers.count, try LockWatch(server, named: schema))
      let later = try await Self.work(in: daemons, meeting, seenBy: watch)
      for daemon in daemons { try await daemon.register.close() }

      let together = try #require(meeting.seen)
      #expect(together.open >= Self.numbers.count, "all were in the middle of a transaction, with everything written")
      #expect(together.waits == [])
      #expect(later.waits == [])
    }
  }

  /// Four daemons with four writers each.
  private static func four(on server: ServerLocation) async throws -> [Centre] {
    let clock = SteppedClock(SmallCity.start)
    var daemons: [Centre] = []
    for _ in 1...4 {
      let register = try await Register(at: .server(server), clock: clock) { source in
        var policy = Self.policy
        policy.version = source.version
        return policy
      }
      daemons.append(Centre(register: register, clock: clock))
    }
    try await daemons[0].begin(policy, firms)
    // The year's series of numbers are made with its first order.
    _ = try await daemons[0].open(category(0), estimate: euro(1))
    return daemons
  }

  private static func work(
    in daemons: [Centre], _ meeting: Meeting, seenBy watch: LockWatch
  ) async throws -> LockWatch.Seen {
    let sealing = Task { while !Task.isCancelled { _ = try await daemons[0].register.seal() } }
    let watching = Task { try await watch.run() }
    try await withThrowingTaskGroup(of: Void.self) { writers in
      for number in numbers {
        writers.addTask { try await work(number, in: daemons[number % daemons.count], meeting) }
      }
      try await writers.waitForAll()
    }
    sealing.cancel()
    watching.cancel()
    try await sealing.value
    return try await watching.value
  }

  /// A report that waits for the others before its commit, and then the whole life of a few orders of one trade.
  private static func work(_ number: Int, in daemon: Centre, _ meeting: Meeting) async throws {
    try await daemon.perform(by: .ada) { transaction, context in
      let receipt = try transaction.log(.report(category(number), estimate: euro(100)), in: context)
      #expect(receipt.orders.first?.contractor?.rawValue == "FIRM\(number)")
      try meeting.arrive()
    }
    for _ in 0..<6 {
      let order = try await daemon.open(category(number), estimate: euro(100))
      try await daemon.act(order.number, by: .bruno) { try $0.accept(in: $1) }
      try await daemon.act(order.number, by: .bruno) { try $0.complete(in: $1) }
      try await daemon.act(order.number, by: .bruno) { try $0.close(in: $1) }
    }
  }
}

/// Where writers wait, each in the middle of its transaction, until all have come; the last one looks who waits for a lock.
private final class Meeting: Sendable {
  private let expected: Int
  private let watch: LockWatch
  private let state = Mutex<(come: Int, seen: LockWatch.Seen?)>((0, nil))
  private let end = DispatchSemaphore(value: 0)

  init(of expected: Int, _ watch: LockWatch) {
    self.expected = expected
    self.watch = watch
  }

  /// What the last one saw.
  var seen: LockWatch.Seen? { state.withLock { $0.seen } }

  /// Comes and waits; whoever comes after the end goes on.
  func arrive() throws {
    let isLast = state.withLock { state in
      state.come += 1
      return state.come == expected
    }
    if isLast {
      let seen = try watch.look()
      state.withLock { $0.seen = seen }
      end.signal()
    }
    end.wait()
    end.signal()
  }
}

/// Looks who waits for a lock.
///
/// `@unchecked`: its connection is used by one at a time.
private final class LockWatch: @unchecked Sendable {
  /// What was seen.
  struct Seen {
    /// The statements that waited.
    var waits: Set<String> = []
    /// How many connections were in the middle of a transaction.
    var open = 0
  }

  private let connection: PostgreSQLConnection
  private let name: String

  /// Watches the connections of a name from one of its own.
  init(_ server: ServerLocation, named name: String) throws {
    connection = try PostgreSQLConnection(server, series: NumberSeries(server))
    self.name = name
  }

  /// Looks once.
  func look() throws -> Seen {
    let open = try connection.query(
      """
      SELECT coalesce(wait_event_type, ''), coalesce(wait_event, '') || ': ' || query,
        CASE WHEN wait_event_type = 'Lock' THEN (
          SELECT count(*) > 0 AND coalesce(bool_and(coalesce(other.application_name, '') <> $1), false)
          FROM unnest(pg_blocking_pids(activity.pid)) AS blocker
          LEFT JOIN pg_stat_activity AS other ON other.pid = blocker) ELSE false END
      FROM pg_stat_activity AS activity WHERE application_name = $1 AND state <> 'idle'
      """, [name]
    ) { (kind: try $0.text(0), statement: try $0.text(1), isForeign: try $0.flag(2)) }
    // A table's file that grows is nobody's to hold: it is over before the statement is. Nor are these writers to blame for
    // what the server's own vacuum holds, as the catalogue that other tests fill and empty.
    let waits = open.filter { $0.kind == "Lock" && !$0.isForeign && !$0.statement.hasPrefix("extend: ") }
      .map(\.statement)
    return Seen(waits: Set(waits), open: open.count)
  }

  /// Looks until the task is cancelled; what waited at any time.
  func run() async throws -> Seen {
    var seen = Seen()
    while !Task.isCancelled {
      let now = try look()
      seen.waits.formUnion(now.waits)
      seen.open = max(seen.open, now.open)
      try? await Task.sleep(for: .milliseconds(2))  // It ends early where it is over.
    }
    return seen
  }
}
