import DispatchAPI
import WorkOrders

/// What can be said against a call without asking anybody.
enum OfflineCheck {
  /// Refuses a call that the daemon would refuse whatever its rules and its register are.
  ///
  /// - Throws: ``DomainError`` naming the field.
  static func check(_ report: CallReport) throws(DomainError) {
    if report.description?.trimmed == "" {
      throw DomainError(
        .invalid, .init(it: "La descrizione è vuota.", en: "The description is empty."),
        hint: .init(it: "Dire che cosa non va.", en: "Say what is wrong."), field: "description")
    }
    try Reporter(name: report.caller, phone: report.phone, email: report.email).check()
    if let estimate = report.estimate { _ = try Euro(typed: estimate, field: "estimate") }
    if let date = report.date { _ = try CivilDate(typed: date, field: "date") }
    if let link = report.link { _ = try RequestNumber(typed: link, field: "link") }
    if let chase = report.chase { _ = try RequestNumber(typed: chase, field: "chase") }
    if let channel = report.channel, Channel(rawValue: channel) == nil {
      throw DomainError(
        .invalid, .init(it: "Il canale \"\(channel)\" non esiste.", en: "There is no channel \"\(channel)\"."),
        hint: .nearest(to: channel, among: Channel.allCases.map(\.rawValue)), field: "channel")
    }
    if let lat = report.lat, let lon = report.lon, Coordinate(latitude: lat, longitude: lon) == nil {
      throw DomainError(
        .invalid,
        .init(it: "Le coordinate non sono un punto della Terra.", en: "The coordinates are not a point on the globe."),
        hint: .init(
          it: "Dare latitudine da -90 a 90 e longitudine da -180 a 180.",
          en: "Give latitude -90 to 90 and longitude -180 to 180."), field: "lat")
    }
  }
}
