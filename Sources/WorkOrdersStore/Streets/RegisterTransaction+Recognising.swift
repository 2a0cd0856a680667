import WorkOrders

extension RegisterTransaction {
  /// Looks an address up in the registry of streets: its spelling is kept beside the typed words, and its point and zone
  /// stand for what was not said.
  ///
  /// Nothing that was said is changed, and nothing is refused: an address that the registry does not know stays as typed,
  /// and a point that contradicts the zone, or lies outside the city, is left out.
  func recognise(_ report: inout ContactReport, _ policy: Policy) throws {
    guard let typed = report.address, let found = try snapshot.meantAddress(typed, in: report.zone) else { return }
    report.registryAddress = found.text
    guard report.coordinate == nil, report.place == nil else { return }
    guard !policy.zones.isEmpty else {
      report.coordinate = found.coordinate
      return
    }
    guard let zone = try snapshot.zone(of: found), report.zone == nil || report.zone == zone else { return }
    report.zone = zone
    report.coordinate = found.coordinate
  }
}
