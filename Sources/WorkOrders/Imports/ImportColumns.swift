/// Which column of a file holds what; names are those of the file's header.
public struct ImportColumns: Hashable, Sendable {
  /// The source's own number.
  public var number: String
  /// When the report was made.
  public var created: String
  /// When it last changed.
  public var updated: String?
  /// When it was closed.
  public var closed: String?
  /// What it is about, in the source's words.
  public var category: String
  /// Where it stands, in the source's words.
  public var status: String
  /// How it came in, in the source's words.
  public var channel: String?
  /// Street and number.
  public var address: String?
  /// Degrees north.
  public var latitude: String?
  /// Degrees east.
  public var longitude: String?
  /// What the reporter said; without one, the source's word for the category stands for it.
  public var description: String?

  /// Makes a set of columns.
  public init(
    number: String, created: String, updated: String? = nil, closed: String? = nil, category: String, status: String,
    channel: String? = nil, address: String? = nil, latitude: String? = nil, longitude: String? = nil,
    description: String? = nil
  ) {
    self.number = number
    self.created = created
    self.updated = updated
    self.closed = closed
    self.category = category
    self.status = status
    self.channel = channel
    self.address = address
    self.latitude = latitude
    self.longitude = longitude
    self.description = description
  }

  /// Every column that the file must have.
  public var all: [String] {
    [number, created, updated, closed, category, status, channel, address, latitude, longitude, description]
      .compactMap { $0 }
  }
}
