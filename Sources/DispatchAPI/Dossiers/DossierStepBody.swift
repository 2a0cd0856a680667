/// A step of a dossier that was done.
public struct DossierStepBody: RequestBody, Hashable {
  /// `justification`, `proposal` or `council`.
  @OrNull public var step: String?
  /// When it was done; now when `null`.
  @OrNull public var on: String?
  /// When it was entered, if not now.
  @OrNull public var at: String?

  /// The names of its fields.
  public enum CodingKeys: String, CodingKey, CaseIterable { case step, on, at }

  /// Makes a body with nothing set.
  public init() {}
}
