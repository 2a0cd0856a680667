import WorkOrders

/// Reads the values of one figure as statistics documents write them.
struct FigureValueReader {
  private let key: FigureKey
  private let unit: FigureUnit

  init(_ key: FigureKey, _ unit: FigureUnit) {
    self.key = key
    self.unit = unit
  }

  /// The value that a text, and of a share its part and whole, stand for.
  ///
  /// - Throws: ``DomainError`` `invalid` for a text that is not of the figure's unit, and for a share that is not what its
  ///   part and whole give.
  func value(_ text: String, _ share: (numerator: String?, denominator: String?)) throws(DomainError) -> FigureValue {
    let value: FigureValue? =
      switch unit {
      case .count: Int(text).map { .count($0) }
      case .seconds: Int(text).map { .seconds($0) }
      case .amount: Self.cents(text).map { .amount(Euro(cents: $0)) }
      case .ratio: Self.ratio(share)
      }
    guard let value, value.text == text, unit == .ratio || (share.numerator == nil && share.denominator == nil) else {
      throw XMLElement.contradiction(
        .init(
          it: "Il dato \(key) ha \"\(text.prefix(40))\", che non è un valore della sua unità.",
          en: "The figure \(key) has \"\(text.prefix(40))\", which is no value of its unit."))
    }
    return value
  }

  // Parts beyond nine digits could not be divided without overflow, and no city has them.
  private static func ratio(_ share: (numerator: String?, denominator: String?)) -> FigureValue? {
    guard let numerator = share.numerator.flatMap({ Int($0) }),
      let denominator = share.denominator.flatMap({ Int($0) }),
      (0...999_999_999).contains(numerator), (1...999_999_999).contains(denominator)
    else { return nil }
    return .ratio(numerator: numerator, denominator: denominator)
  }

  /// The cents of `-1250.50`: the schema has seen to its form, but not to its length.
  private static func cents(_ text: String) -> Int64? {
    let digits = text.utf8.filter { $0 != UInt8(ascii: ".") }
    guard text.utf8.count == digits.count + 1 else { return nil }
    return Int64(String(decoding: digits, as: UTF8.self))
  }
}

extension XMLElement {
  /// The figure that an element names by its code and dimensions.
  var key: FigureKey {
    var dimensions: [Dimension: String] = [:]
    for dimension in Dimension.allCases {
      if let code = attribute(dimension.rawValue) { dimensions[dimension] = code }
    }
    return FigureKey(code: attribute("code") ?? "", dimensions: dimensions)
  }

  /// A value in an attribute, with the part and whole of a share beside it; `nil` when the attribute is not there.
  func value(_ name: String, _ key: FigureKey, _ unit: FigureUnit) throws(DomainError) -> FigureValue? {
    guard let text = attribute(name) else { return nil }
    return try FigureValueReader(key, unit)
      .value(text, (attribute(name + "Numerator"), attribute(name + "Denominator")))
  }

  /// A whole number in an attribute.
  func number(_ name: String) throws(DomainError) -> Int64 {
    guard let number = attribute(name).flatMap({ Int64($0) }) else { throw wrong(name) }
    return number
  }

  /// An instant in an attribute.
  func instant(_ name: String) throws(DomainError) -> Timestamp {
    try Timestamp(rfc3339: attribute(name) ?? "", field: name)
  }

  /// A period in an attribute, by its label.
  func period(_ name: String) throws(DomainError) -> ReportingPeriod {
    guard let period = attribute(name).flatMap({ ReportingPeriod(label: $0) }) else { throw wrong(name) }
    return period
  }

  /// A text that stands there in both languages.
  func localized(_ name: String) throws(DomainError) -> LocalizedText {
    let texts = elements.filter { $0.name == name }
    guard let italian = texts.first(where: { $0.attribute("language") == Language.italian.rawValue }),
      let english = texts.first(where: { $0.attribute("language") == Language.english.rawValue })
    else {
      throw Self.contradiction(
        .init(it: "Un testo non c'è nelle due lingue.", en: "A text is not there in both languages."))
    }
    return LocalizedText(it: italian.text, en: english.text)
  }

  /// The error for an attribute whose value cannot be.
  func wrong(_ name: String) -> DomainError {
    let value = String((attribute(name) ?? "").prefix(40))
    return Self.contradiction(
      .init(
        it: "L'attributo \(name) ha il valore \"\(value)\", che non può essere.",
        en: "The attribute \(name) is \"\(value)\", which cannot be."))
  }

  /// The error for a document that follows the schema and cannot be true.
  static func contradiction(_ sentence: LocalizedText) -> DomainError {
    DomainError(
      .invalid, sentence,
      hint: .init(
        it: "Il documento è stato alterato, o viene da un altro programma.",
        en: "The document was altered, or comes from another program."))
  }
}
