/// A field that is `null` when unset, never absent; read back, absent counts as `null`.
///
/// Without it the compiler leaves unset fields out, and a script cannot tell a missing field from a misspelt one.
@propertyWrapper
public struct OrNull<Value> {
  /// The value, when there is one.
  public var wrappedValue: Value?

  /// Makes a field with or without a value.
  public init(wrappedValue: Value?) { self.wrappedValue = wrappedValue }

  /// Makes an unset field.
  public init() { wrappedValue = nil }
}

extension OrNull: Sendable where Value: Sendable {}
extension OrNull: Equatable where Value: Equatable {}
extension OrNull: Hashable where Value: Hashable {}

extension OrNull: Encodable where Value: Encodable {
  /// Encodes the value, or `null`.
  public func encode(to encoder: any Encoder) throws {
    if let wrappedValue { return try wrappedValue.encode(to: encoder) }
    var container = encoder.singleValueContainer()
    try container.encodeNil()
  }
}

extension OrNull: Decodable where Value: Decodable {
  /// Decodes a value or `null`.
  public init(from decoder: any Decoder) throws {
    wrappedValue = try Value?(from: decoder)
  }
}

extension KeyedDecodingContainer {
  /// Reads a field that may be `null` or absent; synthesised decoders choose this overload by its type.
  public func decode<Value: Decodable>(_ type: OrNull<Value>.Type, forKey key: Key) throws -> OrNull<Value> {
    OrNull(wrappedValue: try decodeIfPresent(Value.self, forKey: key))
  }
}

// Synthesised encoders choose these by the field's type: encoders know a text, a number or a flag without trying what else
// it might be.
extension KeyedEncodingContainer {
  /// Writes a field, or `null`.
  public mutating func encode<Value: Encodable>(_ field: OrNull<Value>, forKey key: Key) throws {
    guard let value = field.wrappedValue else { return try encodeNil(forKey: key) }
    try encode(value, forKey: key)
  }

  /// Writes a text, or `null`.
  public mutating func encode(_ field: OrNull<String>, forKey key: Key) throws {
    guard let value = field.wrappedValue else { return try encodeNil(forKey: key) }
    try encode(value, forKey: key)
  }

  /// Writes a whole number, or `null`.
  public mutating func encode(_ field: OrNull<Int>, forKey key: Key) throws {
    guard let value = field.wrappedValue else { return try encodeNil(forKey: key) }
    try encode(value, forKey: key)
  }

  /// Writes a flag, or `null`.
  public mutating func encode(_ field: OrNull<Bool>, forKey key: Key) throws {
    guard let value = field.wrappedValue else { return try encodeNil(forKey: key) }
    try encode(value, forKey: key)
  }
}
