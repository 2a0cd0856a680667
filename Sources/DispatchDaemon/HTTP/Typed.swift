import WorkOrders

/// Reads what people typed into the domain's values; each refusal names its field.
enum Typed {
  /// A code in its form; whether the city knows it is asked later.
  static func code<Subject>(_ text: String?, field: String) throws(DomainError) -> Code<Subject>? {
    guard let text, !text.isEmpty else { return nil }
    guard let code = Code<Subject>(typed: text) else {
      throw DomainError(
        .invalid, "\"\(text.prefix(40))\" is not a code.",
        hint: "Codes are up to 64 letters, digits, dots, hyphens and underscores.", field: field)
    }
    return code
  }

  /// An amount in euros.
  static func euro(_ text: String?, field: String) throws(DomainError) -> Euro? {
    guard let text else { return nil }
    return try Euro(typed: text, field: field)
  }

  /// A time, local unless it has an offset.
  static func time(_ text: String?, in zone: CityZone, field: String) throws(DomainError) -> Timestamp? {
    guard let text else { return nil }
    return try zone.parse(typed: text, field: field)
  }

  /// A public number.
  static func number<Kind>(_ text: String?, field: String) throws(DomainError) -> RecordNumber<Kind>? {
    guard let text else { return nil }
    return try RecordNumber<Kind>(typed: text, field: field)
  }

  /// One of a few words.
  static func choice<Value: RawRepresentable & CaseIterable>(_ text: String?, _ type: Value.Type, field: String)
    throws(DomainError) -> Value? where Value.RawValue == String
  {
    guard let text else { return nil }
    guard let value = Value(rawValue: text) else {
      let known = Value.allCases.map(\.rawValue)
      let nearest = Spelling.nearest(to: text, among: known).map { "Did you mean \($0)?" }
      throw DomainError(
        .invalid, "\"\(text.prefix(40))\" is not a known \(field).",
        hint: nearest ?? "It is one of \(known.joined(separator: ", ")).", field: field)
    }
    return value
  }

  /// A point of two numbers.
  static func coordinate(_ latitude: Double?, _ longitude: Double?) throws(DomainError) -> Coordinate? {
    if latitude == nil, longitude == nil { return nil }
    guard let latitude, let longitude, let point = Coordinate(latitude: latitude, longitude: longitude) else {
      throw DomainError(
        .invalid, "The coordinates are not a point on the globe.",
        hint: "Give latitude -90 to 90 and longitude -180 to 180, both.", field: latitude == nil ? "lat" : "lon")
    }
    return point
  }

  /// A text that must be there.
  static func required(_ text: String?, field: String, because reason: String) throws(DomainError) -> String {
    guard let text, !text.allSatisfy(\.isWhitespace) else {
      throw DomainError(.invalid, reason, hint: "Give the field \"\(field)\".", field: field)
    }
    return text
  }
}
