public import WorkOrders

/// How a contractor did in a period.
public struct ScorecardView: Codable, Hashable, Sendable {
  /// Targets met, of those that fell to be judged in the period.
  public struct Share: Codable, Hashable, Sendable {
    /// Met in time.
    public var met: Int
    /// Judged.
    public var of: Int

    /// Makes one.
    public init(met: Int, of: Int) {
      self.met = met
      self.of = of
    }
  }

  /// The contractor.
  public var contractor: ContractorCode
  /// First day.
  public var from: String
  /// Last day.
  public var to: String
  /// Orders it was asked to take.
  public var offers: Int
  /// Orders it took.
  public var accepted: Int
  /// Orders it refused.
  public var refused: Int
  /// Offers it let pass in silence.
  public var silent: Int
  /// Orders the office took back from it.
  public var withdrawn: Int
  /// Orders it had taken and gave back.
  public var handedBack: Int
  /// Arrivals in time.
  public var arrival: Share
  /// Makings safe in time.
  public var makingSafe: Share
  /// Completions in time.
  public var completion: Share
  /// Works it said were done.
  public var completed: Int
  /// Works that the check sent back.
  public var reworked: Int
  /// Orders of its that were closed.
  public var closed: Int
  /// Closed orders of its that had to be taken up again.
  public var reopened: Int
  /// What closed orders came to, and what it was owed for orders it left, in euros.
  public var amount: Euro
  /// What it would owe for targets met late; never deducted by the program.
  public var penalties: Euro

  /// A card of a period.
  public init(_ card: Scorecard, _ period: ReportingPeriod) {
    contractor = card.contractor
    from = period.first.description
    to = period.last.description
    offers = card.offers
    accepted = card.accepted
    refused = card.refused
    silent = card.silent
    withdrawn = card.withdrawn
    handedBack = card.handedBack
    arrival = Share(met: card.arrival.met, of: card.arrival.of)
    makingSafe = Share(met: card.makingSafe.met, of: card.makingSafe.of)
    completion = Share(met: card.completion.met, of: card.completion.of)
    completed = card.completed
    reworked = card.reworked
    closed = card.closed
    reopened = card.reopened
    amount = card.amount
    penalties = card.penalties
  }
}
