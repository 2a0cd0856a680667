/// What a caller sends: every field known by name, so that a misspelt one is refused and not ignored.
public protocol RequestBody: Codable, Sendable {
  /// The names of its fields.
  associatedtype CodingKeys: CodingKey & CaseIterable

  /// A body with nothing set.
  init()

  /// What counts when it is asked whether two bodies under one key are the same: all but what a client fills in by
  /// itself.
  var intended: Self { get }
}

extension RequestBody {
  /// The body as it is: nothing in it is filled in by a client.
  public var intended: Self { self }
}
