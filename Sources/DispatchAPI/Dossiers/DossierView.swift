public import WorkOrders

/// The dossier of works of extreme urgency.
public struct DossierView: Codable, Hashable, Sendable {
  /// The order.
  public var order: OrderNumber
  /// When the works were ordered.
  public var openedAt: String
  /// Who ordered them.
  public var openedBy: String
  /// What they are thought to cost, in euros.
  public var amount: Euro
  /// The limit that held on that day, in euros.
  public var ceiling: Euro
  /// What happened.
  public var circumstance: String
  /// Why.
  public var causes: String
  /// The indispensable works.
  public var works: String
  /// Where.
  public var site: String
  /// SHA-256 of the report as it was drawn up, in hex.
  public var reportSHA256: String
  /// What the law asks for afterwards.
  public var steps: [DossierStepView]
  /// Documents and pictures.
  public var evidence: [EvidenceView]

  /// Makes one.
  public init(
    order: OrderNumber, openedAt: String, openedBy: String, amount: Euro, ceiling: Euro, circumstance: String,
    causes: String, works: String, site: String, reportSHA256: String, steps: [DossierStepView],
    evidence: [EvidenceView]
  ) {
    self.order = order
    self.openedAt = openedAt
    self.openedBy = openedBy
    self.amount = amount
    self.ceiling = ceiling
    self.circumstance = circumstance
    self.causes = causes
    self.works = works
    self.site = site
    self.reportSHA256 = reportSHA256
    self.steps = steps
    self.evidence = evidence
  }
}
