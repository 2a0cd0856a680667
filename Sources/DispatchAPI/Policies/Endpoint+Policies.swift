public import WorkOrders

extension Endpoint where Body == NoBody, Answer == PolicyView {
  /// The rules in force.
  public static var policy: Self { Self(.get, "policy") }
}

extension Endpoint where Body == NoBody, Answer == PolicySourceView {
  /// The texts of the rules in force, or of an earlier version with the parameter `version`.
  public static var policySource: Self { Self(.get, "policy/source") }
}

extension Endpoint where Body == NoBody, Answer == Page<PolicyView> {
  /// Every applied version, the newest first.
  public static var policyHistory: Self { Self(.get, "policy/history") }
}

extension Endpoint where Body == SimulationBody, Answer == SimulationReport {
  /// Tries rules on the register's history; streams ``StreamedProgress`` lines to who accepts JSON lines.
  public static var simulatePolicy: Self { Self(.post, "policy/simulation") }
}

extension Endpoint where Body == PolicyBody, Answer == PolicyView {
  /// Applies a city file as a new version.
  public static var applyPolicy: Self { Self(.post, "policy") }
}
