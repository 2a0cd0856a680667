/// What a caller sends: every field known by name, so that a misspelt one is refused and not ignored.
public protocol RequestBody: Codable, Sendable {
  /// The names of its fields.
  associatedtype CodingKeys: CodingKey & CaseIterable

  /// A body with nothing set.
  init()
}
