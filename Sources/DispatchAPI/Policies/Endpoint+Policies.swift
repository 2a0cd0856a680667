public import WorkOrders

extension Endpoint where Body == NoBody, Answer == PolicyView {
  /// The rules in force, or those of another version; takes a ``PolicyQuery``.
  public static var policy: Self { Self(.get, "policy") }
}

extension Endpoint where Body == NoBody, Answer == PolicySourceView {
  /// The texts of the rules in force, or of another version; takes a ``PolicyQuery``.
  public static var policySource: Self { Self(.get, "policy/source") }
}

extension Endpoint where Body == NoBody, Answer == Page<PolicyView> {
  /// Every version, the newest first.
  public static var policyHistory: Self { Self(.get, "policy/history") }
}

extension Endpoint where Body == SimulationBody, Answer == SimulationReport {
  /// Tries rules on the register's history; streams ``StreamedProgress`` lines to who accepts JSON lines.
  public static var simulatePolicy: Self { Self(.post, "policy/simulation") }
}

extension Endpoint where Body == PolicyBody, Answer == PolicyView {
  /// Applies a city file as a new version, at once or from a later time on.
  public static var applyPolicy: Self { Self(.post, "policy") }
}

extension Endpoint where Body == PolicyWithdrawalBody, Answer == PolicyView {
  /// Takes a version back before its time comes.
  public static var withdrawPolicy: Self { Self(.post, "policy/{version}/withdraw") }
}
