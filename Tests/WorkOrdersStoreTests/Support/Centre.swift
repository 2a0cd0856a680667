import Testing
import WorkOrders

@testable import WorkOrdersStore

/// A register with the small city's rules and firms, and shorthands for what people do with it.
struct Centre: Sendable {
  let register: Register
  let clock: SteppedClock

  /// Gives a new register its rules and its firms.
  func begin(_ policy: Policy, _ firms: [Contractor]) async throws {
    try await register.write { transaction in
      _ = try transaction.apply(
        policy, yaml: "first", zones: nil, sha256: "first", reason: "Start", by: .administrator)
      for firm in firms { try transaction.save(firm, in: try transaction.context(by: .administrator)) }
    }
  }

  /// Logs a contact.
  @discardableResult
  func log(_ report: ContactReport, by actor: Actor = .ada, at time: Timestamp? = nil) async throws -> ContactReceipt {
    try await register.write(isolation: .guarded) { try $0.log(report, in: try $0.context(by: actor, at: time)) }
  }

  /// Logs a report and gives its only order.
  func open(_ category: CategoryCode?, zone: ZoneCode? = "Z1", estimate: Euro? = nil) async throws -> WorkOrder {
    try #require(try await log(.report(category, zone: zone, estimate: estimate)).orders.first)
  }

  /// An order that the first firm has accepted.
  func accepted(estimate: Euro? = nil) async throws -> WorkOrder {
    let order = try await open("roads.danger", estimate: estimate)
    return try await act(order.number, by: .bruno) { try $0.accept(in: $1) }
  }

  /// An order that went its whole way.
  func closed() async throws -> WorkOrder {
    let order = try await accepted()
    try await act(order.number, by: .bruno) { try $0.complete(in: $1) }
    return try await act(order.number, by: .bruno) { try $0.close(in: $1) }
  }

  /// Takes a closed order up again and has it decided, by setting the zone that it has.
  @discardableResult
  func takeUpAgain(_ number: OrderNumber, by actor: Actor = .bruno) async throws -> WorkOrder {
    let order = try await act(number, by: actor) { try $0.reopen(reason: "Broken again", in: $1) }
    return try await act(number, by: actor) { try $0.set(OrderSettings(zone: order.zone), in: $1) }
  }

  /// Does one act to an order.
  @discardableResult
  func act(
    _ number: OrderNumber, by actor: Actor, seen version: Int? = nil,
    _ perform: @escaping @Sendable (WorkOrder, ActContext) throws -> OrderChange
  ) async throws -> WorkOrder {
    try await register.write(isolation: .guarded) {
      try $0.act(on: number, seen: version, in: try $0.context(by: actor), perform)
    }
  }

  /// Runs verbs as an actor.
  @discardableResult
  func perform<T: Sendable>(
    by actor: Actor, _ verb: @escaping @Sendable (RegisterTransaction, ActContext) throws -> T
  ) async throws -> T {
    try await register.write(isolation: .guarded) { try verb($0, try $0.context(by: actor)) }
  }

  /// Looks for a contractor by the rule.
  @discardableResult
  func route(_ number: OrderNumber) async throws -> WorkOrder {
    try await act(number, by: .bruno) { order, _ in OrderChange(order: order, occurrences: [], next: .route) }
  }

  /// Does everything that has fallen due; messages count as sent.
  func runAgenda() async throws {
    while case let items = try await register.write(isolation: .guarded, { try $0.claim() }), !items.isEmpty {
      try await register.write(isolation: .guarded) { transaction in
        for item in items {
          if case .messageGoes(let id) = item.task { try transaction.sent(id) } else { try transaction.perform(item) }
        }
      }
    }
  }

  /// An order as it is.
  func order(_ number: OrderNumber) async throws -> WorkOrder { try await register.read { try $0.order(number) } }

  /// A request as it is.
  func request(_ number: RequestNumber) async throws -> ServiceRequest {
    try await register.read { try $0.request(number) }
  }

  /// What the journal says of an order, by kind.
  func kinds(of number: OrderNumber) async throws -> [EventKind] {
    try await register.read { try $0.events(of: number).map(\.event.kind) }
  }

  /// The first cell of one row of a query.
  func number(_ sql: SQL, _ arguments: [(any SQLConvertible & Sendable)?] = []) async throws -> Int {
    try await register.read { try $0.connection.first(sql, arguments) { try $0.int(0) } ?? 0 }
  }

  /// The first column of a query.
  func texts(_ sql: SQL) async throws -> [String] {
    try await register.read { try $0.connection.query(sql) { try $0.text(0) } }
  }

  /// How a contract stands.
  func standing(_ code: ContractorCode) async throws -> ContractStanding {
    let found = try await register.read { try $0.standings().first { $0.contractor.code == code } }
    return try #require(found)
  }
}

/// A centre in a directory of its own, removed at the end.
func withCentre<T>(
  _ policy: Policy = SmallCity.policy, firms: [Contractor] = SmallCity.firms, _ body: (Centre) async throws -> T
) async throws -> T {
  try await withCentre(
    reading: { source in
      var policy = policy
      policy.version = source.version
      return policy
    }, firms, body)
}

/// A centre whose policy is read from its text.
func withCentre<T>(
  reading: @escaping @Sendable (PolicySource) throws -> Policy, _ firms: [Contractor] = SmallCity.firms,
  _ body: (Centre) async throws -> T
) async throws -> T {
  try await TestEngine.withLocation { location in
    let clock = SteppedClock(SmallCity.start)
    let register = try await Register(at: location, clock: clock, readPolicy: reading)
    do {
      let centre = Centre(register: register, clock: clock)
      try await centre.begin(try reading(PolicySource(version: 1, yaml: "first", zones: nil)), firms)
      let value = try await body(centre)
      try await register.close()
      return value
    } catch {
      try await register.close()
      throw error
    }
  }
}

extension Actor {
  static let ada = Actor(name: "ada", role: .operator)
  static let bruno = Actor(name: "bruno", role: .technician)
  static let carla = Actor(name: "carla", role: .technician)
  static let dora = Actor(name: "dora", role: .manager)
  static let administrator = Actor(name: "root", role: .administrator)
  static let firm = Actor(name: "firm", role: .contractor)
}

extension ContactReport {
  /// A call that reports something.
  static func report(
    _ category: CategoryCode?, zone: ZoneCode? = "Z1", estimate: Euro? = nil,
    _ edit: (inout ContactReport) -> Void = { _ in }
  ) -> ContactReport {
    var report = ContactReport(description: "A hole in the road")
    report.category = category
    report.zone = zone
    report.estimate = estimate
    edit(&report)
    return report
  }
}
