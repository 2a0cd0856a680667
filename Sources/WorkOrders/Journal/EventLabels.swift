/// The labels statistics count an event by, as they were when it happened.
public struct EventLabels: Hashable, Sendable {
  /// Area of the category.
  public var area: AreaCode?
  /// Category of the request or order.
  public var category: CategoryCode?
  /// Zone of the place.
  public var zone: ZoneCode?
  /// Urgency class.
  public var urgency: UrgencyCode?
  /// How the contact came in (`phone`, `email`).
  public var channel: String?
  /// The contractor concerned.
  public var contractor: ContractorCode?

  /// Names the labels; leave out what is unknown.
  public init(
    area: AreaCode? = nil, category: CategoryCode? = nil, zone: ZoneCode? = nil, urgency: UrgencyCode? = nil,
    channel: String? = nil, contractor: ContractorCode? = nil
  ) {
    self.area = area
    self.category = category
    self.zone = zone
    self.urgency = urgency
    self.channel = channel
    self.contractor = contractor
  }
}
