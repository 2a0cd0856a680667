/// A part of a list, with the cursor of the part that follows.
public struct Page<Item: Codable & Sendable>: Codable, Sendable {
  /// The items, in the list's order.
  public var items: [Item]
  /// What to pass as `after` for the next part; `null` at the end.
  @OrNull public var next: String?

  /// Makes a part of a list.
  public init(items: [Item], next: String? = nil) {
    self.items = items
    self.next = next
  }
}
