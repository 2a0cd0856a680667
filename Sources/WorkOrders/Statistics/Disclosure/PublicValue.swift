/// What the public sees of a value: it, or that it is kept back.
public enum PublicValue: Hashable, Sendable {
  /// The value of the act.
  case published(FigureValue)
  /// So small that it might point at a person, or needed to work out one that is.
  case keptBack

  /// The value; `nil` where it is kept back.
  public var value: FigureValue? {
    guard case .published(let value) = self else { return nil }
    return value
  }
}
