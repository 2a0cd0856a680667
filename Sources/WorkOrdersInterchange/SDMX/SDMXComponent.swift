import WorkOrders

/// The components of our data structure: dimensions in the order of a key, then time, measure and attributes.
enum SDMXComponent: String, CaseIterable, Sendable {
  case frequency = "FREQ"
  case referenceArea = "REF_AREA"
  case indicator = "INDICATOR"
  case workArea = "WORK_AREA"
  case category = "CATEGORY"
  case urgency = "URGENCY"
  case channel = "CHANNEL"
  case contractor = "CONTRACTOR"
  case contract = "CONTRACT"
  case target = "TARGET"
  case outcome = "OUTCOME"
  case timeBand = "TIME_BAND"
  case timePeriod = "TIME_PERIOD"
  case value = "OBS_VALUE"
  case unit = "UNIT_MEASURE"
  case status = "OBS_STATUS"
  case numerator = "NUMERATOR"
  case denominator = "DENOMINATOR"

  /// The dimensions whose codes make the key of a series.
  static let key: [SDMXComponent] = [
    .frequency, .referenceArea, .indicator, .workArea, .category, .urgency, .channel, .contractor, .contract, .target,
    .outcome, .timeBand,
  ]
  /// The attributes, in the order of the data structure.
  static let attributes: [SDMXComponent] = [.unit, .status, .numerator, .denominator]

  /// What its values are: one of a codelist, or a text of the standard's format.
  var format: String? {
    switch self {
    case .timePeriod: "ObservationalTimePeriod"
    case .value: "Decimal"
    case .numerator, .denominator: "Integer"
    default: nil
    }
  }

  /// The dimension of ours that it stands for; the week is none: its figures are series of another frequency.
  var dimension: Dimension? {
    switch self {
    case .referenceArea: .zone
    case .workArea: .area
    case .category: .category
    case .urgency: .urgency
    case .channel: .channel
    case .contractor: .contractor
    case .contract: .contract
    case .target: .target
    case .outcome: .outcome
    case .timeBand: .band
    case .frequency, .indicator, .timePeriod, .value, .unit, .status, .numerator, .denominator: nil
    }
  }

  /// Its name for people.
  var name: LocalizedText {
    if let dimension { return StatisticsHeadings.name(of: dimension) }
    return switch self {
    case .frequency: LocalizedText(it: "Frequenza", en: "Frequency")
    case .indicator: LocalizedText(it: "Indicatore", en: "Indicator")
    case .timePeriod: LocalizedText(it: "Periodo", en: "Time period")
    case .unit: LocalizedText(it: "Unità di misura", en: "Unit of measure")
    case .status: LocalizedText(it: "Stato dell'osservazione", en: "Observation status")
    case .numerator: LocalizedText(it: "Numeratore", en: "Numerator")
    case .denominator: LocalizedText(it: "Denominatore", en: "Denominator")
    default: LocalizedText(it: "Valore", en: "Value")
    }
  }
}
