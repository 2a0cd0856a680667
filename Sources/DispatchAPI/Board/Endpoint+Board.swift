extension Endpoint where Body == NoBody, Answer == BoardView {
  /// The live board.
  public static var board: Self { Self(.get, "board") }
}
