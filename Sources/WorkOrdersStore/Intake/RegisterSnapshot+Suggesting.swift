import WorkOrders

extension RegisterSnapshot {
  /// How well a street must fit to be taken out of a text that nobody typed as an address.
  private static let sureInText = 0.9
  /// How much of a text is looked at for the names of places.
  private static let (longestText, mostWords) = (8_000, 500)

  /// What a report without a category may be about, and where; `nil` when nothing tells.
  ///
  /// - Parameter number: the request that it has opened, which tells nothing about itself.
  func suggestion(for report: ContactReport, opening number: RequestNumber? = nil) throws -> RequestSuggestion? {
    let policy = try policy()
    let earlier = try earlierRequests(of: report.reporter).filter { $0.number != number }
    var suggestion = RequestSuggestion()
    suggestion.suggestCategory(for: report.description, earlier, in: policy)
    if report.address == nil, report.place == nil, report.coordinate == nil {
      if let found = try address(in: report.description) {
        suggestion.address = found.text
        suggestion.coordinate = found.coordinate
        suggestion.zone = try zone(of: found)
        suggestion.reasons.append(.street(found.text))
      }
      let words = FoldedText.words(String(report.description.prefix(Self.longestText))).prefix(Self.mostWords)
      let places = try places(beginningWith: Set(words), or: earlier.prefix(1).compactMap(\.place))
      suggestion.suggestPlace(for: report.description, among: places, earlier)
    }
    return suggestion.isEmpty ? nil : suggestion
  }

  // The first mention that the registry knows for sure; of each the longest reading that fits.
  private func address(in text: String) throws -> AddressMatch? {
    guard try connection.exists("SELECT 1 FROM street LIMIT 1") else { return nil }
    for mention in AddressMentions.all(in: text) {
      for typed in mention {
        if let found = try meantAddress(typed, least: Self.sureInText) { return found }
      }
    }
    return nil
  }

  // The newest first.
  private func earlierRequests(of reporter: Reporter) throws -> [EarlierRequest] {
    if let email = reporter.email {
      return try connection.query(
        """
        SELECT service_request.number, service_request.category, service_request.place FROM reporter
        JOIN contact_request ON contact_request.contact = reporter.contact
        JOIN service_request ON service_request.number = contact_request.request
        WHERE reporter.email IS NOT NULL AND lower(reporter.email) = lower($1)
        ORDER BY service_request.number DESC LIMIT 10
        """, [email], earlier)
    }
    guard let phone = reporter.phone.flatMap(Reporter.comparable(phone:)) else { return [] }
    return try connection.query(
      """
      SELECT service_request.number, service_request.category, service_request.place FROM reporter
      JOIN contact_request ON contact_request.contact = reporter.contact
      JOIN service_request ON service_request.number = contact_request.request
      WHERE reporter.phone_key = $1 ORDER BY service_request.number DESC LIMIT 10
      """, [phone], earlier)
  }

  private func earlier(_ row: SQLRow) throws -> EarlierRequest {
    EarlierRequest(
      number: RequestNumber(key: try row.int64(0)), category: try row.optionalCode(1), place: try row.optionalCode(2))
  }
}
