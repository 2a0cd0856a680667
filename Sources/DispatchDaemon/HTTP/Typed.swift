import WorkOrders

/// Reads what people typed into the domain's values; each refusal names its field.
enum Typed {
  /// A code in its form; whether the city knows it is asked later.
  static func code<Subject>(_ text: String?, field: String) throws(DomainError) -> Code<Subject>? {
    guard let text, !text.isEmpty else { return nil }
    guard let code = Code<Subject>(typed: text) else {
      throw DomainError(
        .invalid, .init(it: "\"\(text.prefix(40))\" non è un codice.", en: "\"\(text.prefix(40))\" is not a code."),
        hint: .init(
          it: "Un codice è fatto di lettere, cifre, punti, trattini e sottolineature, 64 al massimo.",
          en: "Codes are up to 64 letters, digits, dots, hyphens and underscores."), field: field)
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

  /// A day of the calendar.
  static func day(_ text: String?, field: String) throws(DomainError) -> CivilDate? {
    guard let text else { return nil }
    return try CivilDate(typed: text, field: field)
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
    try choice(text, among: Array(Value.allCases), field: field)
  }

  /// One of some words of a kind.
  static func choice<Value: RawRepresentable>(_ text: String?, among values: [Value], field: String)
    throws(DomainError) -> Value? where Value.RawValue == String
  {
    guard let text else { return nil }
    guard let value = values.first(where: { $0.rawValue == text }) else {
      throw DomainError(
        .invalid,
        .init(
          it: "\"\(field)\" non può essere \"\(text.prefix(40))\".",
          en: "\"\(field)\" cannot be \"\(text.prefix(40))\"."),
        hint: .nearest(to: text, among: values.map(\.rawValue), shown: 24), field: field)
    }
    return value
  }

  /// A point of two numbers.
  static func coordinate(_ latitude: Double?, _ longitude: Double?) throws(DomainError) -> Coordinate? {
    if latitude == nil, longitude == nil { return nil }
    guard let latitude, let longitude, let point = Coordinate(latitude: latitude, longitude: longitude) else {
      throw DomainError(
        .invalid,
        .init(it: "Le coordinate non sono un punto della Terra.", en: "The coordinates are not a point on the globe."),
        hint: .init(
          it: "Dare latitudine da -90 a 90 e longitudine da -180 a 180, tutte e due.",
          en: "Give latitude -90 to 90 and longitude -180 to 180, both."), field: latitude == nil ? "lat" : "lon")
    }
    return point
  }

  /// A text that must be there.
  static func required(_ text: String?, field: String, because reason: LocalizedText) throws(DomainError) -> String {
    guard let text, !text.allSatisfy(\.isWhitespace) else {
      throw DomainError(
        .invalid, reason, hint: .init(it: "Indicare il campo \"\(field)\".", en: "Give the field \"\(field)\"."),
        field: field)
    }
    return text
  }
}
