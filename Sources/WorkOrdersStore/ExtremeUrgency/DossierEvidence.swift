public import WorkOrders

/// A document or picture that belongs to a dossier, with where it came from.
public struct DossierEvidence: Hashable, Sendable {
  /// The file.
  public let file: StoredFile
  /// What it shows.
  public let caption: String?
  /// Where it came from: the dossier itself, an inspection, a contact.
  public let source: String
  /// When it was added; `nil` for one that came with something else.
  public let addedAt: Timestamp?
}
