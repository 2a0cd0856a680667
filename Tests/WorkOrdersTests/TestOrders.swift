@testable import WorkOrders

/// People, firms and orders that tests share.
enum TestOrders {
  /// Tuesday 17 November 2026, 9 o'clock: the centre is open.
  static let morning = TestCity.time(11, 17, 9)

  static let candidate = Candidate(
    contractor: "ALFA", contract: "ALFA-1", verdict: .ranked(place: 1, by: .priority, measure: 1))

  /// A person of this role, named after it.
  static func actor(_ role: Role) -> Actor {
    role == .system ? .system : Actor(name: role.rawValue, role: role, onBehalfOf: role == .contractor ? "ALFA" : nil)
  }

  /// Somebody of this role acts, so many minutes after nine.
  static func context(
    _ role: Role, minutes: Int = 60, name: String? = nil, policy: Policy = TestCity.policy
  ) -> ActContext {
    let time = morning + .seconds(minutes * 60)
    let actor = name.map { Actor(name: $0, role: role) } ?? actor(role)
    return ActContext(at: time, enteredAt: time, actor: actor, policy: policy)
  }

  /// A new order about a category, reported and made at nine.
  static func new(_ category: CategoryCode? = "roads.pothole", estimate: Euro? = nil) throws -> WorkOrder {
    try WorkOrder.open(
      OrderNumber(year: 2026, serial: 12), for: [RequestNumber(year: 2026, serial: 30)], reportedAt: morning,
      settings: OrderSettings(category: category, zone: "Z1", estimate: estimate), in: context(.operator, minutes: 0)
    ).order
  }

  /// An order approved for 1,000 euro.
  static func ready(_ category: CategoryCode = "roads.pothole", policy: Policy = TestCity.policy) throws -> WorkOrder {
    var order = try new(category, estimate: euro(1_000))
    order.state = .approval
    return try order.approve(in: context(.technician, minutes: 5, policy: policy)).order
  }

  /// An order that ALFA has until eleven to answer.
  static func offered(_ category: CategoryCode = "roads.pothole") throws -> WorkOrder {
    try ready(category).offer(
      to: candidate, mode: .phone, answerBy: TestCity.time(11, 17, 11), in: context(.system, minutes: 10)
    ).order
  }

  /// An order that ALFA has accepted.
  static func accepted(_ category: CategoryCode = "roads.pothole") throws -> WorkOrder {
    try offered(category).accept(contractor: "ALFA", in: context(.contractor, minutes: 20)).order
  }

  /// An order that ALFA works on.
  static func started(_ category: CategoryCode = "roads.pothole") throws -> WorkOrder {
    try accepted(category).start(in: context(.contractor, minutes: 30)).order
  }

  /// An order that ALFA has completed.
  static func completed(final amount: Euro? = euro(900)) throws -> WorkOrder {
    try started().complete(final: amount, in: context(.contractor, minutes: 50)).order
  }

  /// An order that came to a state in the usual way.
  static func order(in state: OrderState) throws -> WorkOrder {
    let context = context(.technician, minutes: 55)
    switch state {
    case .ready: return try ready()
    case .offered: return try offered()
    case .accepted: return try accepted()
    case .started: return try started()
    case .suspended: return try started().suspend(cause: "rain", in: context).order
    case .completed: return try completed()
    case .closed: return try completed().close(in: context).order
    case .cancelled: return try ready().cancel(reason: "entered twice", in: context).order
    case .unassigned: return try ready().unassign(in: context).order
    case .evaluating, .inspection, .approval:
      var order = try new(estimate: euro(1_000))
      order.state = state
      if state == .inspection { order.openInspection = InspectionNumber(year: 2026, serial: 4) }
      return order
    }
  }
}
