/// Who is on call, and for how long.
public struct DutyView: Codable, Hashable, Sendable {
  /// The person or team.
  public var who: String
  /// `contractor` or `technician`.
  public var kind: String
  /// The contractor's code.
  @OrNull public var contractor: String?
  /// When the duty began.
  public var from: String
  /// When it ends.
  public var to: String
  /// The number to ring: the rota's, else the firm's.
  @OrNull public var phone: String?
  /// Where messages go.
  @OrNull public var email: String?

  /// Makes one from what is always there; the rest is set afterwards.
  public init(who: String, kind: String, from: String, to: String) {
    self.who = who
    self.kind = kind
    self.from = from
    self.to = to
  }
}
