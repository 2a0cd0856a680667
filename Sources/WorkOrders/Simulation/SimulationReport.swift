/// What would have changed under other rules.
public struct SimulationReport: Hashable, Sendable, Codable {
  /// The first day on which the orders looked at were made.
  public var from: String
  /// The last such day.
  public var to: String
  /// What the figures take for granted; printed above them.
  public var assumptions: [LocalizedText]
  /// How many orders were looked at; one that was reopened counts again.
  public var orders = 0
  /// How many of them would have gone another way.
  public var changed = 0
  /// Activations under a mandate, and the money activated.
  public var withoutApproval = SimulatedPair(SimulatedSum())
  /// Orders for which somebody is asked to approve a cost, and the costs.
  public var approvalsAsked = SimulatedPair(SimulatedSum())
  /// Those of them to which two people have to consent.
  public var fourEyes = SimulatedPair(SimulatedSum())
  /// Consents that were given within the limit of the giver's role, and are above the tried one.
  public var aboveLimit = SimulatedPair(SimulatedSum())
  /// Orders that nobody could take.
  public var unassigned = SimulatedPair(0)
  /// Orders that another firm would have had.
  public var otherFirm = 0
  /// The money of each mandate.
  public var mandates: [SimulatedLine] = []
  /// The orders and money of each firm.
  public var contractors: [SimulatedLine] = []
  /// The targets of each urgency class.
  public var targets: [SimulatedTargetLine] = []
  /// The orders most affected, at most ten, the most money first.
  public var affected: [AffectedOrder] = []
  /// What the tried rules change and the figures do not show, in sentences.
  public var notReplayed: [LocalizedText] = []
}

/// A value in both worlds.
public struct SimulatedPair<Value: Hashable & Sendable & Codable>: Hashable, Sendable, Codable {
  /// As it was.
  public var was: Value
  /// As it would have been.
  public var would: Value

  /// The same in both.
  public init(_ value: Value) {
    was = value
    would = value
  }

  subscript(isRecord: Bool) -> Value {
    get { isRecord ? was : would }
    set { if isRecord { was = newValue } else { would = newValue } }
  }
}

/// A count and its money.
public struct SimulatedSum: Hashable, Sendable, Codable {
  /// How many.
  public var count = 0
  /// How much, net of VAT.
  public var amount = Euro.zero

  /// Nothing.
  public init() {}

  mutating func add(_ euro: Euro, count: Int = 1) {
    self.count += count
    amount += euro
  }
}

/// What one mandate or firm has in both worlds.
public struct SimulatedLine: Hashable, Sendable, Codable {
  /// The code of the mandate or firm.
  public let code: String
  /// Its activations or orders, and its money.
  public let sums: SimulatedPair<SimulatedSum>
}

/// A target of an urgency class in both worlds.
public struct SimulatedTargetLine: Hashable, Sendable, Codable {
  /// The class.
  public let urgency: UrgencyCode
  /// The target.
  public let target: TargetName
  /// How it was kept.
  public let counts: SimulatedPair<SimulatedTargets>
}

/// How a target was kept.
public struct SimulatedTargets: Hashable, Sendable, Codable {
  /// Met in time.
  public var met = 0
  /// Met late, or past its time and not met.
  public var late = 0
  /// Neither met nor past its time.
  public var open = 0

  /// None.
  public init() {}
}

/// An order that would have gone another way.
public struct AffectedOrder: Hashable, Sendable, Codable {
  /// The order.
  public let order: OrderNumber
  /// What it costs, as far as is known.
  public let amount: Euro
  /// What would have been different, and why.
  public let reasons: [LocalizedText]
}
