/// A version of the rules whose time has not come.
public struct PendingPolicyView: Codable, Hashable, Sendable {
  /// Its number.
  public var version: Int
  /// When it comes into force.
  public var effective: String

  /// Makes one.
  public init(version: Int, effective: String) {
    self.version = version
    self.effective = effective
  }
}
