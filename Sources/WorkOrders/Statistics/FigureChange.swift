/// A value of a figure that is another at a later journal position, and the event that first changed it.
public struct FigureChange: Hashable, Sendable {
  /// Which figure.
  public let key: FigureKey
  /// Which of its values.
  public let part: FigurePart
  /// What it was; `nil` where the figure was not there.
  public let before: FigureValue?
  /// What it is; `nil` where the figure is no longer there.
  public let after: FigureValue?
  /// The first event that came into it; `nil` where none did: late entries, when the act of the period before rests on
  /// another position by now, and what a later version of this program counts in another way.
  public let since: ChangingEvent?

  /// Makes a change.
  public init(
    key: FigureKey, part: FigurePart = .value, before: FigureValue?, after: FigureValue?, since: ChangingEvent?
  ) {
    self.key = key
    self.part = part
    self.before = before
    self.after = after
    self.since = since
  }
}

extension FigureChange {
  /// Whether a value of a figure is another than before; one that is not listed is nothing.
  static func differs(_ before: FigureValue?, _ after: FigureValue?) -> Bool {
    // A value of a dimension that something else happened to stands there with zeros.
    before != after && !((before?.isNothing ?? true) && (after?.isNothing ?? true))
  }
}
