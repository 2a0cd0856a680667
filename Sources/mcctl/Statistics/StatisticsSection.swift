/// The parts that figures are shown in, in the order in which they are read.
enum StatisticsSection: String, CaseIterable {
  /// What came in and went out.
  case totals
  /// Contacts, requests and orders week by week.
  case weeks
  /// The figures of the whole city beside other times.
  case city
  /// Targets met.
  case targets
  /// Times from report to act, and how they are spread.
  case times
  /// What the work cost.
  case spending
  /// Everything by one dimension.
  case area, category, zone, urgency, channel, contractor, contract, outcome
  /// What a reissue changed.
  case changes

  /// The dimension that the section breaks figures down by; `nil` where it has a subject of its own.
  var dimension: String? {
    switch self {
    case .totals, .weeks, .city, .targets, .times, .spending, .changes: nil
    default: rawValue
    }
  }
}
