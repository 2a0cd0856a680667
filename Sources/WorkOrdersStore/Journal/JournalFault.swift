public import WorkOrders

/// One thing that is wrong with the journal.
public struct JournalFault: Hashable, Sendable {
  /// What was done to the journal, as far as it shows.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// An event does not have the content it was sealed with.
    case altered
    /// An event or a block is gone.
    case removed
    /// An event stands among sealed ones and was never sealed there.
    case added
    /// An event was sealed at another place.
    case reordered
    /// A block is not the one that was sealed.
    case rewritten
    /// A head that was printed is not there any more.
    case truncated
    /// What an order's clocks say does not follow from its events.
    case clock
  }

  /// What was done.
  public let kind: Kind
  /// The block it lies in, where that is known.
  public let block: Int64?
  /// The position of the event, where one can be named.
  public let position: Int64?
  /// What is wrong, in a sentence in both languages.
  public let text: LocalizedText

  /// The sentence in English.
  public var message: String { text.en }

  /// Names a fault.
  public init(_ kind: Kind, block: Int64? = nil, position: Int64? = nil, text: LocalizedText) {
    self.kind = kind
    self.block = block
    self.position = position
    self.text = text
  }
}
