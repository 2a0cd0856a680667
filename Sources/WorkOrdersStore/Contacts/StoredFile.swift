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
