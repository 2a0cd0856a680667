/// Figures in one form.
public struct StatisticsDocumentView: Codable, Hashable, Sendable {
  /// The form.
  public var format: String
  /// The language of a page that people read, `it` or `en`; `null` for any other form.
  @OrNull public var language: String?
  /// The name of its file.
  public var name: String
  /// Its media type.
  public var mediaType: String
  /// Its bytes in base64.
  public var base64: String

  /// Makes one.
  public init(format: String, name: String, mediaType: String, base64: String) {
    self.format = format
    self.name = name
    self.mediaType = mediaType
    self.base64 = base64
  }
}
