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
  /// What it is about, when known.
  public var category: CategoryCode?
  /// How urgent it is, when not the category's.
  public var urgency: UrgencyCode?
  /// A typed estimate.
  public var estimate: Euro?
  /// Street and number.
  public var address: String?
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

  /// Makes a report.
  public init(channel: Channel = .phone, outcome: ContactOutcome = .request, description: String = "") {
    self.channel = channel
    self.outcome = outcome
    self.description = description
    self.reporter = Reporter()
  }
}

/// The person who reports; kept apart from the request, for its own time.
public struct Reporter: Hashable, Sendable {
  /// The name given.
  public var name: String?
  /// The number to call back.
  public var phone: String?
  /// Where to write.
  public var email: String?

  /// Makes a reporter.
  public init(name: String? = nil, phone: String? = nil, email: String? = nil) {
    self.name = name
    self.phone = phone
    self.email = email
  }

  /// Whether nothing is known.
  public var isEmpty: Bool { name == nil && phone == nil && email == nil }

  /// A telephone number as it is compared: its digits, without the country's 0039 or +39; `nil` for what has none.
  public static func comparable(phone: String) -> String? {
    let digits = phone.utf8.filter { $0 >= 48 && $0 <= 57 }.map { Character(UnicodeScalar($0)) }
    let text = String(digits)
    guard !text.isEmpty else { return nil }
    if text.hasPrefix("0039") { return String(text.dropFirst(4)) }
    let isInternational = phone.first { $0 == "+" || $0.isNumber } == "+"
    if isInternational, text.hasPrefix("39") { return String(text.dropFirst(2)) }
    return text
  }
}
