public import WorkOrders

/// A service request as everybody sees it.
public struct RequestView: Codable, Hashable, Sendable {
  /// Its public number.
  public var number: RequestNumber
  /// Rises with each change.
  public var version: Int
  /// `new`, `open`, `resolved`, `rejected`, `referred` or `cancelled`.
  public var state: String
  /// What it is about; `null` until classified.
  @OrNull public var category: CategoryCode?
  /// The category's area.
  @OrNull public var area: AreaCode?
  /// Its urgency class.
  @OrNull public var urgency: UrgencyCode?
  /// What the reporter said; `null` once anonymised.
  @OrNull public var description: String?
  /// The zone it lies in.
  @OrNull public var zone: ZoneCode?
  /// The named place.
  @OrNull public var place: PlaceCode?
  /// Street and number.
  @OrNull public var address: String?
  /// The address in the spelling of the registry of streets, where it was recognised.
  @OrNull public var registryAddress: String?
  /// Degrees north.
  @OrNull public var lat: Double?
  /// Degrees east.
  @OrNull public var lon: Double?
  /// The channel of its first contact.
  public var channel: String
  /// When it was reported.
  public var reported: String
  /// When it was entered in the register.
  public var entered: String
  /// How many people reported it or a repeat linked to it.
  public var reporters: Int
  /// Its contacts, the first one first.
  public var contacts: [ContactNumber]
  /// The office of the administration that reported it first.
  @OrNull public var office: String?
  /// The files that came with its contacts; empty where they are withheld.
  public var attachments: [FileView]
  /// Whether the reader's role may not see what came with its contacts.
  public var attachmentsWithheld: Bool
  /// The orders it belongs to.
  public var orders: [OrderNumber]
  /// What its reporters were told as its orders were closed.
  public var answers: [AnswerView]
  /// Why it was rejected, referred or cancelled.
  @OrNull public var reason: String?
  /// The body it was referred to.
  @OrNull public var referredTo: String?
  /// What the next person should know.
  @OrNull public var note: String?
  /// What was suggested when it came in without a category.
  @OrNull public var suggestion: SuggestionView?
  /// Batch and row of the import it came with.
  @OrNull public var importedFrom: String?

  /// Makes one from what is always there; the rest is set afterwards.
  public init(
    number: RequestNumber, version: Int, state: String, channel: String, reported: String, entered: String,
    reporters: Int, contacts: [ContactNumber] = [], orders: [OrderNumber] = []
  ) {
    self.number = number
    self.version = version
    self.state = state
    self.channel = channel
    self.reported = reported
    self.entered = entered
    self.reporters = reporters
    self.contacts = contacts
    self.orders = orders
    attachments = []
    attachmentsWithheld = false
    answers = []
  }
}
