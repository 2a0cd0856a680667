public import WorkOrders

/// A file that came with a message or an inspection, kept by its hash outside the database.
public struct StoredFile: Hashable, Sendable {
  /// SHA-256 of the bytes, in hex: its name in the store of files.
  public let sha256: String
  /// The name it came with.
  public let name: String
  /// Its media type as declared.
  public let mediaType: String
  /// Its size in bytes.
  public let size: Int
  /// Where it was taken, for a picture that says so.
  public let position: Coordinate?

  /// Makes a reference.
  public init(sha256: String, name: String, mediaType: String, size: Int, position: Coordinate? = nil) {
    self.sha256 = sha256
    self.name = name
    self.mediaType = mediaType
    self.size = size
    self.position = position
  }
}

extension StoredFile {
  /// Reads the columns `sha256, name, media_type, size`.
  init(_ row: SQLRow) throws {
    self.init(
      sha256: try row.text(0), name: try row.text(1), mediaType: try row.text(2), size: try row.int(3))
  }

  /// Reads the columns `sha256, name, media_type, size, latitude, longitude` after the first one.
  init(keyed row: SQLRow) throws {
    self.init(
      sha256: try row.text(1), name: try row.text(2), mediaType: try row.text(3), size: try row.int(4),
      position: try row.coordinate(5, 6))
  }

  /// The files that contractors sent about orders, the earliest first, after the order's key.
  static let ofOrders: KeyedSQL = """
    SELECT work_order, sha256, name, media_type, size, latitude, longitude FROM order_file
    WHERE work_order IN {keys} ORDER BY work_order, received_at, name, sha256
    """

  /// The files that came with contacts, by name, after the contact's key.
  static let ofContacts: KeyedSQL = """
    SELECT contact, sha256, name, media_type, size, latitude, longitude FROM attachment
    WHERE contact IN {keys} ORDER BY contact, name, sha256
    """
}
