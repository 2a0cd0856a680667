extension Policy {
  /// The category with this code.
  ///
  /// - Throws: ``DomainError`` `invalid` naming the nearest known code.
  public func known(category code: CategoryCode, field: String = "category") throws(DomainError) -> Category {
    guard let found = category(code) else {
      throw unknown(
        .init(it: "la categoria", en: "category"), code.rawValue, among: categories.map(\.code.rawValue), field: field)
    }
    return found
  }

  /// The urgency class with this code.
  ///
  /// - Throws: ``DomainError`` `invalid` naming the nearest known code.
  public func known(urgency code: UrgencyCode, field: String = "urgency") throws(DomainError) -> UrgencyClass {
    guard let found = urgency(code) else {
      throw unknown(
        .init(it: "la classe di urgenza", en: "urgency class"), code.rawValue, among: urgencies.map(\.code.rawValue),
        field: field)
    }
    return found
  }

  /// The most urgent class: the city writes it first.
  public var mostUrgent: UrgencyCode? { urgencies.first?.code }

  /// The zone with this code.
  ///
  /// - Throws: ``DomainError`` `invalid` naming the nearest known code.
  public func known(zone code: ZoneCode, field: String = "zone") throws(DomainError) -> Zone {
    guard let found = zone(code) else {
      throw unknown(
        .init(it: "la zona", en: "zone"), code.rawValue, among: zones.map(\.code.rawValue), field: field)
    }
    return found
  }

  private func unknown(_ what: LocalizedText, _ code: String, among known: [String], field: String) -> DomainError {
    DomainError(
      .invalid,
      .init(it: "Non c'è \(what.it) \"\(code.prefix(64))\".", en: "There is no \(what.en) \"\(code.prefix(64))\"."),
      hint: .nearest(to: code, among: known), field: field)
  }
}
