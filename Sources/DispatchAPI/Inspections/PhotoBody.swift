/// A picture that travels inside a body.
public struct PhotoBody: Codable, Hashable, Sendable {
  /// The most bytes that one picture or document may have, before base64.
  public static let largest = 8 << 20

  /// File name.
  public var name: String
  /// Media type: `image/jpeg`.
  public var mediaType: String
  /// The bytes, in base64.
  public var base64: String

  /// Makes one from what is always there.
  public init(name: String, mediaType: String, base64: String) {
    self.name = name
    self.mediaType = mediaType
    self.base64 = base64
  }
}
