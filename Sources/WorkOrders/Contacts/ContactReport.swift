/// What a reporter said, as one command for the register: a call, a mail, a form.
public struct ContactReport: Hashable, Sendable {
  /// The longest description, in bytes of UTF-8.
  public static let longestDescription = 65_536

  /// The way it came in.
  public var channel: Channel
  /// What came of it.
  public var outcome: ContactOutcome
  /// What is wrong, in the reporter's or operator's words.
  public var description: String
  /// The Message-ID, without angle brackets, of the message that it came by.
  public var messageID: String?
  /// What it is about, when known.
  public var category: CategoryCode?
  /// How urgent it is, when not the category's.
  public var urgency: UrgencyCode?
  /// A typed estimate.
  public var estimate: Euro?
  /// The day by which it is to be done, where the urgency class asks for one.
  public var date: CivilDate?
  /// Street and number.
  public var address: String?
  /// The address in the spelling of the registry of streets, where it was recognised.
  public var registryAddress: String?
  /// The named thing.
  public var place: PlaceCode?
  /// The part of the city; found from the point or place when not said.
  public var zone: ZoneCode?
  /// The point on the map.
  public var coordinate: Coordinate?
  /// Who reports.
  public var reporter: Reporter
  /// The office of the administration that reports.
  public var office: String?
  /// A request that reports the same thing: the new one joins its order.
  public var link: RequestNumber?
  /// The request the contact asks about.
  public var chase: RequestNumber?
  /// A note for colleagues.
  public var note: String?
  /// Whether whoever left an address is told the number at once.
  public var isAcknowledged = true

  /// Makes a report.
  public init(channel: Channel = .phone, outcome: ContactOutcome = .request, description: String = "") {
    self.channel = channel
    self.outcome = outcome
    self.description = description
    self.reporter = Reporter()
  }
}
