/// How a contractor did in a period, counted from the journal.
public struct Scorecard: Hashable, Sendable {
  /// Targets met, of those that fell to be judged in the period.
  public struct Share: Hashable, Sendable {
    /// Met in time.
    public var met = 0
    /// Judged.
    public var of = 0

    /// Nothing judged yet.
    public init() {}
  }

  /// The contractor.
  public let contractor: ContractorCode
  /// Orders it was asked to take.
  public var offers = 0
  /// Orders it took.
  public var accepted = 0
  /// Orders it refused.
  public var refused = 0
  /// Offers it let pass in silence.
  public var silent = 0
  /// Orders the office took back from it.
  public var withdrawn = 0
  /// Orders it had taken and gave back.
  public var handedBack = 0
  /// Works it said were done.
  public var completed = 0
  /// Works that the check sent back.
  public var reworked = 0
  /// Closed orders of its that had to be taken up again.
  public var reopened = 0
  /// Orders of its that were closed.
  public var closed = 0
  /// What these came to, and what it was owed for orders it left.
  public var amount = Euro.zero
  /// What it would owe for missed targets met late in the period; never deducted by the program.
  public var penalties = Euro.zero
  /// Arrivals in time.
  public var arrival = Share()
  /// Makings safe in time.
  public var makingSafe = Share()
  /// Completions in time.
  public var completion = Share()

  /// An empty card.
  public init(contractor: ContractorCode) { self.contractor = contractor }
}
