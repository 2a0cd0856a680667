/// A firm that orders are put to.
public struct Contractor: Hashable, Sendable {
  /// The code used everywhere.
  public let code: ContractorCode
  /// The name people say.
  public let name: String
  /// Where e-mail goes.
  public let email: String?
  /// Where certified mail goes.
  public let pec: String?
  /// The number to ring.
  public let phone: String?
  /// How it is asked, unless ``modes`` says otherwise.
  public let mode: ActivationMode
  /// How it is asked for orders of single urgency classes.
  public let modes: [UrgencyCode: ActivationMode]
  /// The most orders it may hold at once; `nil` when there is no limit.
  public let maxOpen: Int?
  /// Where its crews set out from; `nil` when that is not known.
  public let base: Coordinate?
  /// Its framework contracts.
  public internal(set) var contracts: [FrameworkContract]

  /// Makes a contractor.
  public init(
    code: ContractorCode, name: String, email: String? = nil, pec: String? = nil, phone: String? = nil,
    mode: ActivationMode, modes: [UrgencyCode: ActivationMode] = [:], maxOpen: Int? = nil, base: Coordinate? = nil,
    contracts: [FrameworkContract]
  ) {
    self.code = code
    self.name = name
    self.email = email
    self.pec = pec
    self.phone = phone
    self.mode = mode
    self.modes = modes
    self.maxOpen = maxOpen
    self.base = base
    self.contracts = contracts
  }
}

extension Contractor {
  /// How it is asked for an order of this urgency.
  public func mode(for urgency: UrgencyCode?) -> ActivationMode { urgency.flatMap { modes[$0] } ?? mode }

  /// Whether a mode of activation has an address or number to use.
  func isReachable(by mode: ActivationMode) -> Bool {
    switch mode {
    case .phone: phone != nil
    case .email, .link: email != nil
    case .pec: pec != nil
    }
  }
}
