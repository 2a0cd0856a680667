/// How far a simulation's clock moves.
public struct ClockBody: RequestBody, Hashable {
  /// A length: `90m`, `2h`, `3d`.
  @OrNull public var by: String?
  /// An instant.
  @OrNull public var to: String?

  /// The names of its fields.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case by, to
  }

  /// Makes a body with nothing set.
  public init() {}
}
