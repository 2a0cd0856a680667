/// One contact as it is logged: the flags of `call log` as fields.
///
/// Amounts and times travel as typed; the daemon reads them, times in the city's zone.
public struct CallReport: RequestBody, Hashable {
  /// What the reporter said; needed when the outcome is `request`.
  @OrNull public var description: String?
  /// Category code; `null` leaves the request to be classified.
  @OrNull public var category: String?
  /// `request` (the default), `information`, `referred` or `abandoned`.
  @OrNull public var outcome: String?
  /// Street and number as said.
  @OrNull public var address: String?
  /// Code of a named place.
  @OrNull public var place: String?
  /// Zone code, when there is neither a point nor a place.
  @OrNull public var zone: String?
  /// Degrees north, WGS 84.
  @OrNull public var lat: Double?
  /// Degrees east, WGS 84.
  @OrNull public var lon: Double?
  /// Name of the reporter.
  @OrNull public var caller: String?
  /// Telephone number of the reporter.
  @OrNull public var phone: String?
  /// Mail address of the reporter.
  @OrNull public var email: String?
  /// Office of the administration, when an internal user reports.
  @OrNull public var office: String?
  /// `phone` (the default), `email`, `pec`, `web`, `counter`, `api` or `internal`.
  @OrNull public var channel: String?
  /// When the contact happened, if not now.
  @OrNull public var occurred: String?
  /// When a client noted it because nobody answered: the time of the contact unless `occurred` gives one.
  @OrNull public var spooled: String?
  /// Whether somebody is in danger: the city's most urgent class, unless `urgency` names one.
  @OrNull public var danger: Bool?
  /// Urgency class, when it is not the category's.
  @OrNull public var urgency: String?
  /// Estimate in euros, when it is not the category's.
  @OrNull public var estimate: String?
  /// The day by which it is to be done, where its class asks for one.
  @OrNull public var date: String?
  /// Number of an open request this one repeats: its order is shared.
  @OrNull public var link: String?
  /// Number of the request that this contact is a chaser of; it then takes no place, urgency, estimate or date.
  @OrNull public var chase: String?
  /// What the next person should know; not for the reporter.
  @OrNull public var note: String?

  /// The names of its fields.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case description, category, outcome, address, place, zone, lat, lon, caller, phone, email, office, channel
    case occurred, spooled, danger, urgency, estimate, date, link, chase, note
  }

  /// Makes a body with nothing set.
  public init() {}

  /// The contact without the time at which a client noted it.
  public var intended: CallReport {
    var report = self
    report.spooled = nil
    return report
  }
}
