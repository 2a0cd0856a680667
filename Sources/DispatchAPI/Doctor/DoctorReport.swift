/// What `doctor` found on this machine.
public struct DoctorReport: Codable, Hashable, Sendable {
  /// Whether nothing is wrong.
  public var healthy: Bool
  /// What was looked at.
  public var findings: [DoctorFinding]

  /// Makes one from what is always there.
  public init(healthy: Bool, findings: [DoctorFinding] = []) {
    self.healthy = healthy
    self.findings = findings
  }
}
