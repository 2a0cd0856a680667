/// A file that came with a contact or an inspection.
public struct FileView: Codable, Hashable, Sendable {
  /// The name it came with.
  public var name: String
  /// Its media type as declared.
  public var mediaType: String
  /// Its size in bytes.
  public var size: Int
  /// SHA-256 of its bytes, in hex: what it is fetched by.
  public var sha256: String
  /// Where a picture says that it was taken; `null` when it does not.
  @OrNull public var taken: TakenView?

  /// Makes one.
  public init(name: String, mediaType: String, size: Int, sha256: String) {
    self.name = name
    self.mediaType = mediaType
    self.size = size
    self.sha256 = sha256
  }
}
