/// All that is held about a person.
public struct SubjectView: Codable, Hashable, Sendable {
  /// When it was put together.
  public var at: String
  /// Their contacts, the first one first, with what they said and sent.
  public var contacts: [ContactView]
  /// The requests that those opened or asked about.
  public var requests: [RequestView]

  /// Makes one.
  public init(at: String, contacts: [ContactView], requests: [RequestView]) {
    self.at = at
    self.contacts = contacts
    self.requests = requests
  }
}
