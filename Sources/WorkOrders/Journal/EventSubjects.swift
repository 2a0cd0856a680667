/// The things an event is about, by their public numbers.
public struct EventSubjects: Hashable, Sendable {
  /// The contact it came from.
  public var contact: ContactNumber?
  /// The request it is about.
  public var request: RequestNumber?
  /// The order it is about.
  public var order: OrderNumber?
  /// The inspection it is about.
  public var inspection: InspectionNumber?

  /// Names the things; leave out what does not apply.
  public init(
    contact: ContactNumber? = nil, request: RequestNumber? = nil, order: OrderNumber? = nil,
    inspection: InspectionNumber? = nil
  ) {
    self.contact = contact
    self.request = request
    self.order = order
    self.inspection = inspection
  }
}
