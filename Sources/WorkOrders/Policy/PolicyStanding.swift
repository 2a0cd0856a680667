/// Where a version of the rules stands in its life.
public enum PolicyStanding: String, Hashable, Sendable, CaseIterable, Codable {
  /// Checked and kept; its time has not come.
  case pending
  /// The rules of today.
  case inForce = "in-force"
  /// Once in force; a later version took its place.
  case superseded
  /// Taken back before its time came.
  case withdrawn
}
