/// A look at the site (*sopralluogo*).
public struct Inspection: Hashable, Sendable {
  /// The public number.
  public let number: InspectionNumber
  /// The order it belongs to.
  public let order: OrderNumber
  /// What it is for.
  public var kind: InspectionKind
  /// Who goes.
  public var inspector: String?
  /// When it is planned.
  public var plannedAt: Timestamp?
  /// When it took place; `nil` while it has not.
  public var at: Timestamp?
  /// What it found.
  public var outcome: InspectionOutcome?
  /// How the work is to be done.
  public var code: InterventionCode?

  /// Makes an inspection that has not taken place.
  public init(
    number: InspectionNumber, order: OrderNumber, kind: InspectionKind, inspector: String?, plannedAt: Timestamp?
  ) {
    self.number = number
    self.order = order
    self.kind = kind
    self.inspector = inspector
    self.plannedAt = plannedAt
  }
}

/// What an inspection is for.
public enum InspectionKind: String, Hashable, Sendable, CaseIterable, Codable {
  /// Before the work: what is to be done and what it will cost.
  case preventive
  /// For a danger.
  case safety
  /// After the work: whether it is done well.
  case verification
}

/// What an inspection found.
public enum InspectionOutcome: String, Hashable, Sendable, CaseIterable, Codable {
  /// The report is right: work is needed.
  case confirmed
  /// There is nothing to do.
  case nothingFound = "nothing-found"
  /// The danger was removed on the spot.
  case madeSafe = "made-safe"
  /// Another trade is needed.
  case otherTrade = "other-trade"
  /// It is another body's.
  case otherBody = "other-body"
  /// The work is done well.
  case passed
  /// The work is not done well.
  case failed
}
