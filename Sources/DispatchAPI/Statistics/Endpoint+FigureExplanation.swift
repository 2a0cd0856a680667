extension Endpoint where Body == NoBody, Answer == FigureExplanationView {
  /// One figure of a period explained; takes `figure`, each dimension by its name, `version`, and a ``ListQuery`` for the
  /// events behind it; streams ``StreamedProgress`` lines to who accepts JSON lines.
  public static var figureExplanation: Self { Self(.get, "statistics/{period}/explanation") }
}
