public import WorkOrders

/// A version of the city's rules.
public struct PolicyView: Codable, Hashable, Sendable {
  /// Its number; `null` for a file that has not been applied.
  @OrNull public var version: Int?
  /// The city's name.
  @OrNull public var city: String?
  /// Language of documents and messages.
  @OrNull public var locale: String?
  /// The city's time zone.
  @OrNull public var timeZone: String?
  /// What the city divides its work into.
  public var areas: [AreaView]
  /// What reports are about.
  public var categories: [CategoryView]
  /// The urgency classes, most urgent first.
  public var urgencies: [UrgencyView]
  /// The class whose limits from the report count for what nobody has classified yet.
  @OrNull public var unclassified: UrgencyCode?
  /// The parts of the city.
  public var zones: [ZoneView]
  /// The urgency mandates.
  public var mandates: [MandateView]
  /// What is wrong with the file; empty when nothing is.
  public var problems: [ProblemView]
  /// What somebody may not have meant; only `policy check` looks.
  public var warnings: [ProblemView] = []
  /// Where it stands; `null` for a file that has not been applied.
  @OrNull public var state: PolicyStanding?
  /// When it was applied.
  @OrNull public var appliedAt: String?
  /// When it comes into force, or came.
  @OrNull public var effective: String?
  /// Who applied it.
  @OrNull public var by: String?
  /// Why it was applied.
  @OrNull public var reason: String?
  /// When it was taken back before its time.
  @OrNull public var withdrawnAt: String?
  /// Who took it back.
  @OrNull public var withdrawnBy: String?
  /// Why it was taken back.
  @OrNull public var withdrawnBecause: String?
  /// The versions that will take its place, the first first.
  public var pending: [PendingPolicyView] = []

  /// Makes one from what is always there; the rest is set afterwards.
  public init(
    areas: [AreaView] = [], categories: [CategoryView] = [], urgencies: [UrgencyView] = [],
    zones: [ZoneView] =
      [], mandates: [MandateView] = [], problems: [ProblemView] = []
  ) {
    self.areas = areas
    self.categories = categories
    self.urgencies = urgencies
    self.zones = zones
    self.mandates = mandates
    self.problems = problems
  }
}
