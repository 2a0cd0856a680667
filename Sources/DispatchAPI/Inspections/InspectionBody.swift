/// An inspection scheduled or recorded.
///
/// With `outcome` it is recorded, without it is scheduled.
public struct InspectionBody: RequestBody, Hashable {
  /// `preventive`, `safety` or `verification`.
  @OrNull public var kind: String?
  /// For scheduling: when the technician goes.
  @OrNull public var on: String?
  /// Who goes or went; the one who acts when `null`.
  @OrNull public var inspector: String?
  /// `confirmed`, `nothing-found`, `made-safe`, `other-trade`, `other-body`, `passed` or `failed`.
  @OrNull public var outcome: String?
  /// Intervention code.
  @OrNull public var code: String?
  /// What the technician estimates.
  @OrNull public var estimate: String?
  /// The urgency class the technician finds.
  @OrNull public var urgency: String?
  /// For `other-trade`: the right category.
  @OrNull public var category: String?
  /// What was found.
  @OrNull public var note: String?
  /// Pictures.
  @OrNull public var photos: [PhotoBody]?
  /// When it happened, if not now.
  @OrNull public var at: String?

  /// The names of its fields.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case kind, on, inspector, outcome, code, estimate, urgency, category, note, photos, at
  }

  /// Makes a body with nothing set.
  public init() {}
}
