extension Endpoint where Body == NoBody, Answer == Page<MandateStandingView> {
  /// The mandates in force and what is left under each.
  public static var mandates: Self { Self(.get, "mandates") }
}

extension Endpoint where Body == NoBody, Answer == Page<MandateUseView> {
  /// Activations under mandates; takes a ``MandateUseQuery``.
  public static var mandateUses: Self { Self(.get, "mandates/uses") }
}
