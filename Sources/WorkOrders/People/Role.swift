/// What a person, or the system itself, may do.
public enum Role: String, Hashable, Sendable, CaseIterable, Codable {
  /// Takes contacts for the cooperative; activates firms within the city's mandate.
  case `operator`
  /// Technical staff of the city: decides, approves within limits, inspects.
  case technician
  /// Answers for money and fairness; exports the statistics.
  case manager
  /// Runs the machine and the users.
  case administrator
  /// A firm; acts through links, mail, or staff on its behalf.
  case contractor
  /// The centre's own rules and agenda.
  case system

  /// Whether the role needs to know who reported: those who call back.
  public var maySeeReporters: Bool { self == .operator || self == .technician || self == .administrator }

  /// The roles a user account can have.
  public static let accounts: [Role] = [.operator, .technician, .manager, .administrator]
}
