/// What the same sender reported before, as far as it tells what a new report may be about.
public struct EarlierRequest: Hashable, Sendable {
  /// The request.
  public let number: RequestNumber
  /// What it was about.
  public let category: CategoryCode?
  /// The named thing.
  public let place: PlaceCode?

  /// Makes one.
  public init(number: RequestNumber, category: CategoryCode?, place: PlaceCode?) {
    self.number = number
    self.category = category
    self.place = place
  }
}
