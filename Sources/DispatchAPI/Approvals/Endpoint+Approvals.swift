extension Endpoint where Body == NoBody, Answer == Page<PendingApprovalView> {
  /// Orders that wait for consent; takes a ``PendingApprovalQuery``.
  public static var approvals: Self { Self(.get, "approvals") }
}
