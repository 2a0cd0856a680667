/// What the centre knows of a telephone number: its earlier requests.
public struct CallerView: Codable, Hashable, Sendable {
  /// The name last given with the number.
  @OrNull public var name: String?
  /// The mail address last given with it.
  @OrNull public var email: String?
  /// Earlier requests, the newest first.
  public var requests: [RequestView]

  /// Makes one from what is always there; the rest is set afterwards.
  public init(requests: [RequestView]) {
    self.requests = requests
  }
}
