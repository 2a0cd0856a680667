/// A step of a dossier.
public struct DossierStepView: Codable, Hashable, Sendable {
  /// `justification`, `proposal` or `council`.
  public var name: String
  /// By when.
  public var due: String
  /// When it was done.
  @OrNull public var doneAt: String?
  /// Whether it was or is late.
  public var late: Bool

  /// Makes one.
  public init(name: String, due: String, doneAt: String?, late: Bool) {
    self.name = name
    self.due = due
    self.late = late
    self.doneAt = doneAt
  }
}
