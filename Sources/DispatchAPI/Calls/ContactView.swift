public import WorkOrders

/// One contact, whatever came of it.
public struct ContactView: Codable, Hashable, Sendable {
  /// Its public number.
  public var number: ContactNumber
  /// The way it came in: `phone`, `email`, `pec`, `web`, `counter`, `api` or `internal`.
  public var channel: String
  /// What came of it: `request`, `chaser`, `information`, `referred` or `abandoned`.
  public var outcome: String
  /// When it happened.
  public var occurred: String
  /// When it was entered.
  public var entered: String
  /// Who entered it.
  public var by: String
  /// The requests it opened or asked about.
  public var requests: [RequestNumber]
  /// Who reported; `null` when nothing was said, or it was erased, or it is withheld.
  @OrNull public var reporter: ReporterView?
  /// Whether who asks may not see the reporter.
  public var reporterWithheld: Bool
  /// The office of the administration it came from.
  @OrNull public var office: String?
  /// What was said; `null` when a request it opened keeps it, nothing was said, or it was erased.
  @OrNull public var description: String?
  /// What the next person should know.
  @OrNull public var note: String?
  /// The files that came with it.
  public var attachments: [FileView]

  /// Makes one from what is always there; the rest is set afterwards.
  public init(
    number: ContactNumber, channel: String, outcome: String, occurred: String, entered: String, by: String,
    requests: [RequestNumber], reporterWithheld: Bool, attachments: [FileView]
  ) {
    self.number = number
    self.channel = channel
    self.outcome = outcome
    self.occurred = occurred
    self.entered = entered
    self.by = by
    self.requests = requests
    self.reporterWithheld = reporterWithheld
    self.attachments = attachments
  }
}
