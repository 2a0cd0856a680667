/// The body of a request that carries none.
public struct NoBody: RequestBody, Hashable {
  /// It has no fields.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    /// Stands for none; nobody sends it.
    case none
  }

  /// Makes no body.
  public init() {}

  /// Reads nothing.
  public init(from decoder: any Decoder) throws {}

  /// Writes an empty object.
  public func encode(to encoder: any Encoder) throws {
    _ = encoder.container(keyedBy: CodingKeys.self)
  }
}
