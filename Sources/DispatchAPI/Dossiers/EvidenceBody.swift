/// Documents and pictures for a dossier.
public struct EvidenceBody: RequestBody, Hashable {
  /// The files, ten at most.
  @OrNull public var files: [PhotoBody]?
  /// What they show.
  @OrNull public var caption: String?
  /// When it was entered, if not now.
  @OrNull public var at: String?

  /// The names of its fields.
  public enum CodingKeys: String, CodingKey, CaseIterable { case files, caption, at }

  /// Makes a body with nothing set.
  public init() {}
}
