/// A document or picture of a dossier.
public struct EvidenceView: Codable, Hashable, Sendable {
  /// The file.
  public var file: FileView
  /// Where it came from: `dossier`, `inspection …` or `contact`.
  public var source: String
  /// What it shows.
  @OrNull public var caption: String?
  /// When it was added.
  @OrNull public var at: String?

  /// Makes one.
  public init(file: FileView, source: String, caption: String?, at: String?) {
    self.file = file
    self.source = source
    self.caption = caption
    self.at = at
  }
}
