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
  /// How it is asked.
  public let mode: ActivationMode
  /// The most orders it may hold at once; `nil` when there is no limit.
  public let maxOpen: Int?
  /// Its framework contracts.
  public let contracts: [FrameworkContract]

  /// Makes a contractor.
  public init(
    code: ContractorCode, name: String, email: String? = nil, pec: String? = nil, phone: String? = nil,
    mode: ActivationMode, maxOpen: Int? = nil, contracts: [FrameworkContract]
  ) {
    self.code = code
    self.name = name
    self.email = email
    self.pec = pec
    self.phone = phone
    self.mode = mode
    self.maxOpen = maxOpen
    self.contracts = contracts
  }
}
