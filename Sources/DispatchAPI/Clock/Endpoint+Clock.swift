extension Endpoint where Body == NoBody, Answer == ClockView {
  /// The register's clock.
  public static var clock: Self { Self(.get, "clock") }
}

extension Endpoint where Body == ClockBody, Answer == ClockView {
  /// Moves a simulation's clock; everything due on the way happens in order.
  public static var advanceClock: Self { Self(.post, "clock/advance") }
}
