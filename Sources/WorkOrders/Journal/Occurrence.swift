/// Something that happened, as a verb states it.
///
/// The register adds when, by whom and the digests of its words, and writes it into the journal as a
/// ``JournalEvent`` together with the rows it explains.
public struct Occurrence: Hashable, Sendable {
  /// What happened.
  public var kind: EventKind
  /// The things it happened to.
  public var subjects: EventSubjects
  /// What statistics count it by.
  public var labels: EventLabels
  /// The state before, where there is one.
  public var from: String?
  /// The state after, where there is one.
  public var to: String?
  /// The amount it is about, net of VAT.
  public var amount: Euro?
  /// Further facts, small and free of personal data.
  public var facts: Facts
  /// What people wrote or said; kept outside the journal, which holds a salted digest.
  public var words: [String: String]

  /// States what happened.
  public init(
    _ kind: EventKind, subjects: EventSubjects = EventSubjects(), labels: EventLabels = EventLabels(),
    from: String? = nil, to: String? = nil, amount: Euro? = nil, facts: Facts = [:],
    words: [String: String] = [:]
  ) {
    self.kind = kind
    self.subjects = subjects
    self.labels = labels
    self.from = from
    self.to = to
    self.amount = amount
    self.facts = facts
    self.words = words
  }
}
