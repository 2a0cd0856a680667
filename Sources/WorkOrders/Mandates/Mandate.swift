/// An urgency mandate: who may activate which firms for what, when, and up to which amounts, without prior approval.
public struct Mandate: Hashable, Sendable {
  /// The code used everywhere.
  public let code: MandateCode
  /// The name people see.
  public let name: LocalizedText
  /// The role that may activate under it; any role above may too.
  public let holder: Role
  /// Whether only who is on call at that moment, by the rota of the technicians, may activate under it.
  public let isForOnCall: Bool
  /// Category codes or `roads.*`; empty covers all.
  public let categories: [CategoryPattern]
  /// The urgency classes covered; empty covers all.
  public let urgencies: [UrgencyCode]
  /// When it may be used.
  public let calendar: MandateCalendar
  /// The contractors that may be activated; empty allows all.
  public let contractors: [ContractorCode]
  /// The most that one order may be estimated at.
  public let ceiling: Euro
  /// The most that may be activated in a period.
  public let ceilings: [PeriodCeiling]
  /// First day of validity.
  public let validFrom: CivilDate
  /// Last day of validity.
  public let validTo: CivilDate
  /// The time within which each use must be ratified; `nil` when it need not be.
  public let ratifyWithin: TimeLimit?

  /// Makes a mandate.
  public init(
    code: MandateCode, name: LocalizedText, holder: Role, isForOnCall: Bool = false,
    categories: [CategoryPattern] = [], urgencies: [UrgencyCode] = [], calendar: MandateCalendar = .always,
    contractors: [ContractorCode] = [],
    ceiling: Euro, ceilings: [PeriodCeiling] = [], validFrom: CivilDate, validTo: CivilDate,
    ratifyWithin: TimeLimit? = nil
  ) {
    self.code = code
    self.name = name
    self.holder = holder
    self.isForOnCall = isForOnCall
    self.categories = categories
    self.urgencies = urgencies
    self.calendar = calendar
    self.contractors = contractors
    self.ceiling = ceiling
    self.ceilings = ceilings
    self.validFrom = validFrom
    self.validTo = validTo
    self.ratifyWithin = ratifyWithin
  }

  /// How the city file and the wire say who is on call.
  public static let onCallHolder = "on-call"

  /// The holder as people say it.
  public var holderTitle: LocalizedText {
    isForOnCall ? LocalizedText(it: "il tecnico reperibile", en: "the technician on call") : holder.title
  }

  /// The most that may be activated in a period, over all that share the scope.
  public struct PeriodCeiling: Hashable, Sendable {
    /// Whose activations are added up.
    public let per: Scope
    /// The period they are added up over, in the city's zone.
    public let period: Period
    /// The most they may come to.
    public let amount: Euro

    /// Makes a ceiling.
    public init(per: Scope, period: Period, amount: Euro) {
      self.per = per
      self.period = period
      self.amount = amount
    }

    /// Whose activations under the mandate are added up.
    public enum Scope: String, Hashable, Sendable, CaseIterable {
      /// All under the mandate.
      case mandate
      /// Those given to the same contractor.
      case contractor
      /// Those of the same category.
      case category
    }

    /// A calendar period in the city's zone.
    public enum Period: String, Hashable, Sendable, CaseIterable {
      /// One day.
      case day
      /// One calendar month.
      case month
      /// One calendar quarter.
      case quarter
      /// One calendar year.
      case year
    }
  }
}

/// When a mandate may be used.
public enum MandateCalendar: String, Hashable, Sendable, CaseIterable {
  /// Day and night.
  case always
  /// In the centre's service hours.
  case service
  /// Outside the centre's service hours.
  case outOfHours = "out-of-hours"
}

/// One category (`roads.pothole`) or all of an area's (`roads.*`).
public struct CategoryPattern: Hashable, Sendable {
  /// The pattern as written.
  public let text: String

  /// Takes a pattern as written in the city file.
  public init(_ text: String) { self.text = text }

  /// Whether the category falls under the pattern.
  public func matches(_ category: CategoryCode) -> Bool {
    guard text.hasSuffix(".*") else { return text == "*" || category.rawValue == text }
    return category.rawValue.hasPrefix(text.dropLast(1))
  }
}
