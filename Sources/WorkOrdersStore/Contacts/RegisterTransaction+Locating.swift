import WorkOrders

extension RegisterTransaction {
  /// Finds the zone and the point of a report from what is said about its place.
  ///
  /// A named place gives what is not said; a point that is said counts before the place's, and both before what the
  /// registry of streets knows of the address. What lies outside the city is no request, but may be information, or
  /// another body's.
  ///
  /// - Throws: ``DomainError`` `invalid` for a request outside the city, or a zone that is not the point's or the place's.
  func locate(_ report: inout ContactReport, _ policy: Policy) throws {
    if let code = report.category { _ = try policy.known(category: code) }
    if let code = report.urgency { _ = try policy.known(urgency: code) }
    if let code = report.zone { _ = try policy.known(zone: code) }
    let place = try report.place.map { try snapshot.place($0) }
    report.coordinate = report.coordinate ?? place?.coordinate
    if let point = report.coordinate, !policy.zones.isEmpty {
      if let zone = policy.zone(at: point)?.code {
        try settle(zone, of: &report)
      } else if report.outcome == .request {
        throw outside(point, policy)
      }
    } else if let zone = place?.zone {
      try settle(zone, of: &report)
    }
    try recognise(&report, policy)
  }

  private func settle(_ zone: ZoneCode, of report: inout ContactReport) throws(DomainError) {
    if let said = report.zone, said != zone {
      throw DomainError(
        .invalid,
        .init(
          it: "Il punto o il luogo è nella zona \(zone), non \(said).",
          en: "The point or the place lies in zone \(zone), not \(said)."),
        hint: .init(
          it: "Togliere la zona, o correggere il punto o il luogo.",
          en: "Leave the zone away, or correct the point or the place."), field: "zone")
    }
    report.zone = zone
  }

  private func outside(_ point: Coordinate, _ policy: Policy) -> DomainError {
    DomainError(
      .invalid,
      .init(
        it: "Il punto \(point.latitude), \(point.longitude) è fuori da ogni zona di \(policy.name).",
        en: "The point \(point.latitude), \(point.longitude) lies outside every zone of \(policy.name)."),
      hint: .init(
        it: "Controllare le coordinate, o registrare la chiamata come inviata ad altri (referred).",
        en: "Check the coordinates, or log the call as referred."), field: "lat")
  }
}
