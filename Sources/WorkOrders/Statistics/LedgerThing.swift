/// What the ledger keeps of one request or order that is open or changed within the period.
struct LedgerThing: Sendable {
  /// Its labels after the latest change.
  var labels: LabelTable.ID
  /// In which part of the period the latest change lies.
  var part: PeriodPart
  /// When the latest change counts.
  var at: Timestamp
  /// Whether it is open.
  var isOpen = true
  /// Orders: the acts of work that happened since it was opened or reopened, and whether its cost was approved.
  var reached: StepSet = []
  /// Orders: the targets that were kept or missed and are counted.
  var judged: StepSet = []
  /// Orders: the targets that were missed.
  var missed: StepSet = []
  /// Orders: those of them that count before the period.
  var missedEarlier: StepSet = []
  /// Orders: the number of the contract that it was put to a firm under; 0 while it has none.
  var contract: Int32 = 0
  /// Orders: when it was reported or reopened; times run from here.
  var reportedAt = Timestamp(milliseconds: 0)
  /// Orders: when consent was asked that has not been given yet.
  var askedAt: Timestamp?

  init(labels: LabelTable.ID, part: PeriodPart, at: Timestamp) {
    self.labels = labels
    self.part = part
    self.at = at
  }
}

/// Some of the acts that targets limit.
struct StepSet: OptionSet, Sendable {
  let rawValue: UInt8

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The one act.
  init(_ name: TargetName) {
    let bit: UInt8 =
      switch name {
      case .triage: 0
      case .approval: 1
      case .acceptance: 2
      case .arrival: 3
      case .makingSafe: 4
      case .completion: 5
      }
    self.init(rawValue: 1 << bit)
  }
}
