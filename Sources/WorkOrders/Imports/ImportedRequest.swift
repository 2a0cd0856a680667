/// A request as another system kept it, in our terms: history, with its own number and dates.
public struct ImportedRequest: Hashable, Sendable {
  /// The source's own number.
  public let number: String
  /// What it is about.
  public let category: CategoryCode
  /// Where it stands.
  public let state: RequestState
  /// How it came in.
  public let channel: Channel
  /// When the report was made.
  public let created: Timestamp
  /// When it last changed, if the source says so.
  public let updated: Timestamp?
  /// When it was finished; set exactly when ``state`` is finished.
  public let closed: Timestamp?
  /// Street and number.
  public let address: String?
  /// Where it is.
  public let coordinate: Coordinate?
  /// What the reporter said, or the source's word for the category.
  public let description: String

  /// Makes an imported request.
  public init(
    number: String, category: CategoryCode, state: RequestState, channel: Channel, created: Timestamp,
    updated: Timestamp?, closed: Timestamp?, address: String?, coordinate: Coordinate?, description: String
  ) {
    self.number = number
    self.category = category
    self.state = state
    self.channel = channel
    self.created = created
    self.updated = updated
    self.closed = closed
    self.address = address
    self.coordinate = coordinate
    self.description = description
  }
}
