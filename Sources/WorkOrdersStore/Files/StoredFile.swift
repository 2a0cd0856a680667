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

  /// Makes a reference.
  public init(sha256: String, name: String, mediaType: String, size: Int) {
    self.sha256 = sha256
    self.name = name
    self.mediaType = mediaType
    self.size = size
  }
}

extension StoredFile {
  /// Reads the columns `sha256, name, media_type, size`.
  init(_ row: SQLRow, from first: Int = 0) throws {
    self.init(
      sha256: try row.text(first), name: try row.text(first + 1), mediaType: try row.text(first + 2),
      size: try row.int(first + 3))
  }

  /// The files that contractors sent about orders, the earliest first, after the order's key.
  static let ofOrders: KeyedSQL = """
    SELECT work_order, sha256, name, media_type, size FROM order_file
    WHERE work_order IN {keys} ORDER BY work_order, received_at, name, sha256
    """

  /// The files that came with contacts, by name, after the contact's key.
  static let ofContacts: KeyedSQL = """
    SELECT contact, sha256, name, media_type, size FROM attachment
    WHERE contact IN {keys} ORDER BY contact, name, sha256
    """
}
