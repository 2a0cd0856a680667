/// What requests have in common that open data count by.
public struct OpenDataCell: Hashable, Sendable {
  /// What they are about; `nil` while nobody has classified them.
  public let category: CategoryCode?
  /// The part of the city, where they lie in one.
  public let zone: ZoneCode?
  /// The way their first contact came in.
  public let channel: Channel

  /// Makes one.
  public init(category: CategoryCode?, zone: ZoneCode?, channel: Channel) {
    self.category = category
    self.zone = zone
    self.channel = channel
  }
}
