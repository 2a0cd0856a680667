/// One event of the journal.
public struct JournalEventView: Codable, Hashable, Sendable {
  /// Its position; `null` until sealed.
  @OrNull public var position: Int?
  /// The block that holds it.
  @OrNull public var block: Int?
  /// What happened.
  public var kind: String
  /// What it happened to, by public number or code.
  public var subject: String
  /// When it happened.
  public var at: String
  /// When it was entered.
  public var entered: String
  /// Who did it.
  public var actor: String
  /// In which role.
  public var role: String
  /// For whom.
  @OrNull public var onBehalfOf: String?
  /// What caused it.
  @OrNull public var cause: String?
  /// Every fact it keeps.
  public var facts: JSONValue

  /// Makes one from what is always there; the rest is set afterwards.
  public init(
    kind: String, subject: String, at: String, entered: String, actor: String, role: String, facts: JSONValue
  ) {
    self.kind = kind
    self.subject = subject
    self.at = at
    self.entered = entered
    self.actor = actor
    self.role = role
    self.facts = facts
  }
}
