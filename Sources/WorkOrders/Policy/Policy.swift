/// The city's rules: one version of its city file, checked and ready to decide with.
///
/// Applied as a whole under a new version number; a decision keeps the number and the words it was taken under.
public struct Policy: Sendable {
  /// Number of the applied version; 0 for a file that has not been applied.
  public var version: Int
  /// The city's name, as printed on documents.
  public var name: String
  /// The language of documents and messages.
  public var language: Language
  /// Time zone, service hours, holidays and closures.
  public var calendar: CityCalendar
  /// What the city divides its work into.
  public var areas: [Area]
  /// What reports are about.
  public var categories: [Category]
  /// The urgency classes, most urgent first.
  public var urgencies: [UrgencyClass]
  /// The class whose limits from the report count for what nobody has classified yet; `nil` for none.
  public var unclassified: UrgencyCode?
  /// The parts of the city, with their outlines.
  public var zones: [Zone]
  /// The limits within which firms may be activated without prior approval.
  public var mandates: [Mandate]
  /// Who may approve how much.
  public var approvals: ApprovalRules
  /// The limits of works of extreme urgency, by the day from which they hold.
  public var extremeUrgency: [ExtremeUrgencyTerms]
  /// How contractors are chosen and asked.
  public var routing: RoutingRules
  /// What contractors owe for missed targets.
  public var penalties: [PenaltyRule] = []
  /// Whose certified mail is believed, what goes by it, and when its receipts come.
  public var certifiedMail = CertifiedMailRules()
  /// What counts as a likely repeat.
  public var duplicates: DuplicateRules
  /// What happens by itself to what comes without a category.
  public var intake = IntakeRules()
  /// Where the pages of links are reached from outside, `https://maintenance.city.example`; `nil` where there are none.
  public var site: String?
  /// What becomes of mail.
  public var mail = MailRules()
  /// When technicians are told of dormant orders; `nil` for never.
  public var digest: DigestRules?
  /// The standards that the city has published; `nil` where it has none.
  public var charter: ServiceCharter?
  /// The least count that public statistics hold.
  public var smallCells = PublicStatistics.usualMinimum
  /// How long personal data stays.
  public var retention: [RetentionRule]
  /// The city's own wording of texts that people see, by key.
  public var texts: [String: LocalizedText]

  /// Makes a policy from its parts.
  public init(
    version: Int = 0, name: String, language: Language, calendar: CityCalendar, areas: [Area], categories: [Category],
    urgencies: [UrgencyClass], zones: [Zone], mandates: [Mandate], approvals: ApprovalRules, routing: RoutingRules,
    duplicates: DuplicateRules = DuplicateRules(), retention: [RetentionRule] = [],
    texts: [String: LocalizedText] = [:],
    extremeUrgency: [ExtremeUrgencyTerms] = [.usual]
  ) {
    self.version = version
    self.name = name
    self.language = language
    self.calendar = calendar
    self.areas = areas
    self.categories = categories
    self.urgencies = urgencies
    self.zones = zones
    self.mandates = mandates
    self.approvals = approvals
    self.routing = routing
    self.duplicates = duplicates
    self.retention = retention
    self.texts = texts
    self.extremeUrgency = extremeUrgency
  }
}

extension Policy {
  /// The category with this code.
  public func category(_ code: CategoryCode) -> Category? { categories.first { $0.code == code } }
  /// The urgency class with this code.
  public func urgency(_ code: UrgencyCode) -> UrgencyClass? { urgencies.first { $0.code == code } }
  /// The limits for what nobody has classified yet: triage and those that run from the report.
  var unclassifiedTargets: [UrgencyClass.Target] {
    (unclassified.flatMap(urgency)?.targets ?? []).filter { $0.name == .triage || $0.from == .report }
  }
  /// The terms of extreme urgency that hold on a day: the latest that hold by then, else the law's usual ones.
  public func extremeUrgency(on day: CivilDate) -> ExtremeUrgencyTerms {
    extremeUrgency.filter { $0.from <= day }.max { $0.from < $1.from } ?? .usual
  }
  /// The zone with this code.
  public func zone(_ code: ZoneCode) -> Zone? { zones.first { $0.code == code } }
  /// The zone whose outline holds the point; the first in the file's order where outlines touch.
  public func zone(at point: Coordinate) -> Zone? { zones.first { $0.contains(point) } }
}
