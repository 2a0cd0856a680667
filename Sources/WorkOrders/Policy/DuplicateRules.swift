/// What counts as a likely repeat of an open request.
public struct DuplicateRules: Hashable, Sendable {
  /// How far apart two reports may be, in metres.
  public let withinMetres: Int
  /// How old the earlier report may be, in days.
  public let withinDays: Int

  /// Makes the rules; 60 metres and 30 days unless the city says otherwise.
  public init(withinMetres: Int = 60, withinDays: Int = 30) {
    self.withinMetres = withinMetres
    self.withinDays = withinDays
  }
}
