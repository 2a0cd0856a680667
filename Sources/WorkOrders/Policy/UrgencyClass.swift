/// A class of urgency: what has to happen by when.
public struct UrgencyClass: Hashable, Sendable {
  /// The code used everywhere, `emergency`.
  public let code: UrgencyCode
  /// The name people see.
  public let name: LocalizedText
  /// What is due, in the order of the city file; at most one of each name.
  public let targets: [Target]

  /// Makes a class.
  public init(code: UrgencyCode, name: LocalizedText, targets: [Target]) {
    self.code = code
    self.name = name
    self.targets = targets
  }

  /// One limit of a class.
  public struct Target: Hashable, Sendable {
    /// What must have happened.
    public let name: TargetName
    /// How long it may take, or by which day it is due.
    public let limit: TargetLimit
    /// The clock that the time runs on; for a day, whether it ends at midnight or with the service.
    public let clock: ClockKind
    /// What starts the clock; means nothing for a day.
    public let from: StartEvent

    /// Makes a target.
    public init(name: TargetName, limit: TargetLimit, clock: ClockKind, from: StartEvent = .order) {
      self.name = name
      self.limit = limit
      self.clock = clock
      self.from = from
    }

    /// Makes a target that is limited by a length of time.
    public init(name: TargetName, within: TimeLimit, clock: ClockKind, from: StartEvent) {
      self.init(name: name, limit: .within(within), clock: clock, from: from)
    }
  }
}

extension UrgencyClass {
  /// Whether some act is due by a day.
  public var hasDate: Bool { targets.contains(where: \.limit.isDate) }
}

/// The acts that targets limit.
public enum TargetName: String, Hashable, Sendable, CaseIterable, Codable {
  /// The order has left `evaluating`.
  case triage
  /// The order has been approved.
  case approval
  /// A contractor has accepted.
  case acceptance
  /// The contractor is on site.
  case arrival
  /// The danger is removed.
  case makingSafe
  /// The work is done.
  case completion
}

extension TargetName {
  /// Names in one text, as events and tables keep them: `arrival completion`.
  public static func list(_ names: [TargetName]) -> String { names.map(\.rawValue).joined(separator: " ") }

  /// Reads ``list(_:)``; what is no name is left out.
  public static func read(_ list: String) -> [TargetName] {
    list.split(separator: " ").compactMap { TargetName(rawValue: String($0)) }
  }
}

/// What starts a target's clock.
public enum StartEvent: String, Hashable, Sendable, CaseIterable, Codable {
  /// When the report was made.
  case report
  /// When the order was made.
  case order
  /// When the order was first offered to a contractor.
  case activation
}

/// The clock that a limit runs on.
public enum ClockKind: String, Hashable, Sendable, CaseIterable, Codable {
  /// Every hour of every day.
  case always
  /// The centre's service hours on working days.
  case service
  /// Whole working days.
  case workingDays = "working-days"
}
