extension CSVFields {
  /// A mode of activation.
  func mode(_ text: String, _ column: String) throws(DomainError) -> ActivationMode {
    if let mode = ActivationMode(rawValue: text) { return mode }
    let known = ActivationMode.allCases.map(\.rawValue).joined(separator: ", ")
    throw DomainError(
      .invalid,
      .init(
        it: "\"\(text.prefix(40))\" non è un modo di attivazione.",
        en: "\"\(text.prefix(40))\" is not a mode of activation."),
      hint: .init(it: "I modi sono \(known).", en: "The modes are \(known)."), field: column)
  }

  /// Modes of activation by urgency class, `emergency:phone;normal:email`.
  func modes(_ column: String) throws(DomainError) -> [UrgencyCode: ActivationMode] {
    var modes: [UrgencyCode: ActivationMode] = [:]
    for part in (text(column) ?? "").split(whereSeparator: { $0 == ";" || $0.isWhitespace }) {
      let words = part.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      guard words.count == 2, let urgency = UrgencyCode(typed: words[0]) else {
        throw DomainError(
          .invalid,
          .init(
            it: "\"\(part.prefix(60))\" non è una classe di urgenza con il suo modo.",
            en: "\"\(part.prefix(60))\" is not an urgency class with its mode."),
          hint: .init(it: "Scrivere emergency:phone.", en: "Write emergency:phone."), field: column)
      }
      guard modes.updateValue(try mode(words[1], column), forKey: urgency) == nil else {
        throw DomainError(
          .invalid,
          .init(
            it: "La classe di urgenza \"\(urgency)\" ha due modi.",
            en: "The urgency class \"\(urgency)\" has two modes."),
          hint: .init(it: "Lasciarne uno.", en: "Leave one."), field: column)
      }
    }
    return modes
  }

  /// Where the firm sets out from, under `baseLat` and `baseLon`.
  func base() throws(DomainError) -> Coordinate? {
    let (latitude, longitude) = (try number("baseLat"), try number("baseLon"))
    if latitude == nil, longitude == nil { return nil }
    guard let latitude, let longitude, let point = Coordinate(latitude: latitude, longitude: longitude) else {
      throw DomainError(
        .invalid,
        .init(it: "La sede non è un punto della Terra.", en: "The firm's base is not a point on the globe."),
        hint: .init(
          it: "Dare latitudine da -90 a 90 e longitudine da -180 a 180, tutte e due.",
          en: "Give latitude -90 to 90 and longitude -180 to 180, both."),
        field: latitude.map { abs($0) > 90 } ?? true ? "baseLat" : "baseLon")
    }
    return point
  }

  /// The kind of contract; a framework contract unless said otherwise.
  func kind() throws(DomainError) -> ContractKind {
    guard let text = text("kind") else { return .framework }
    if let kind = ContractKind(rawValue: text) { return kind }
    let known = ContractKind.allCases.map(\.rawValue).joined(separator: ", ")
    throw DomainError(
      .invalid,
      .init(
        it: "\"\(text.prefix(40))\" non è un tipo di contratto.",
        en: "\"\(text.prefix(40))\" is not a kind of contract."),
      hint: .init(it: "I tipi sono \(known).", en: "The kinds are \(known)."), field: "kind")
  }
}
