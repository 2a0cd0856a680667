extension Policy {
  /// The category with this code.
  ///
  /// - Throws: ``DomainError`` `invalid` naming the nearest known code.
  public func known(category code: CategoryCode, field: String = "category") throws(DomainError) -> Category {
    guard let found = category(code) else {
      throw unknown("category", code.rawValue, among: categories.map(\.code.rawValue), field: field)
    }
    return found
  }

  /// The urgency class with this code.
  ///
  /// - Throws: ``DomainError`` `invalid` naming the nearest known code.
  public func known(urgency code: UrgencyCode, field: String = "urgency") throws(DomainError) -> UrgencyClass {
    guard let found = urgency(code) else {
      throw unknown("urgency class", code.rawValue, among: urgencies.map(\.code.rawValue), field: field)
    }
    return found
  }

  /// The zone with this code.
  ///
  /// - Throws: ``DomainError`` `invalid` naming the nearest known code.
  public func known(zone code: ZoneCode, field: String = "zone") throws(DomainError) -> Zone {
    guard let found = zone(code) else {
      throw unknown("zone", code.rawValue, among: zones.map(\.code.rawValue), field: field)
    }
    return found
  }

  private func unknown(_ what: String, _ code: String, among known: [String], field: String) -> DomainError {
    let nearest = Spelling.nearest(to: code, among: known)
    let hint =
      nearest.map { "Did you mean \($0)?" }
      ?? "Known are: \(known.prefix(12).joined(separator: ", "))\(known.count > 12 ? ", …" : "")."
    return DomainError(.invalid, "There is no \(what) \"\(code.prefix(64))\".", hint: hint, field: field)
  }
}
