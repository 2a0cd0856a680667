/// How official a quarter's figures are.
public enum StatisticsState: String, Hashable, Sendable, CaseIterable, Codable {
  /// Computed on the way; the next computation may differ.
  case draft
  /// Fixed at a journal position, with a version and a hash.
  case frozen
  /// Signed and handed out.
  case issued
}
