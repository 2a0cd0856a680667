/// What a ledger keeps of one request or order that is open or changed within the period: 16 bytes of a request, 24 of an
/// order, and 24 more (``OrderMoments``) while the order is open.
struct LedgerThing<Progress: LedgerProgress>: Sendable {
  /// When the latest change counts.
  var at: Timestamp
  /// Its labels after the latest change.
  var labels: LabelTable.ID
  /// What is kept of requests or of orders alone.
  var progress = Progress()
  // The smallest stand last, where they fill what the others leave of a word.
  /// In which part of the period the latest change lies.
  var part: PeriodPart
  /// Whether it is open.
  var isOpen = true

  init(labels: LabelTable.ID, part: PeriodPart, at: Timestamp) {
    self.at = at
    self.labels = labels
    self.part = part
  }
}

/// What a ledger keeps of things of one kind, besides how they move.
protocol LedgerProgress: Sendable {
  /// That of a thing that was just opened.
  init()
}

/// Of requests nothing more.
struct RequestProgress: LedgerProgress {}

/// What is done for an order.
struct OrderProgress: LedgerProgress {
  /// The number of the contract that it was put to a firm under; 0 while it has none.
  var contract: Int32 = 0
  /// The acts of work that happened since it was opened or reopened, and whether its cost was approved.
  var reached: TargetSet = []
  /// The targets that were kept or missed and are counted.
  var judged: TargetSet = []
  /// The targets that were missed.
  var missed: TargetSet = []
  /// Those of them that count before the period.
  var missedEarlier: TargetSet = []
}

/// The moments that times run from, kept of an order while it is open.
struct OrderMoments: Sendable {
  /// When it was reported or reopened.
  let reportedAt: Timestamp
  /// When consent was asked that has not been given yet.
  var askedAt: Timestamp?
}
