/// The contract that orders draw down (*accordo quadro*).
public struct FrameworkContract: Hashable, Sendable {
  /// The code used everywhere.
  public let code: ContractCode
  /// What kind of award it stems from.
  public let kind: ContractKind
  /// The tender's identification code.
  public let cig: String?
  /// The project's code, given by the government (*codice unico di progetto*).
  public let cup: String?
  /// The chapter of the budget that pays.
  public let chapter: String?
  /// The number of the budget commitment.
  public let commitmentNumber: String?
  /// The rate of VAT on top of every amount, in hundredths of a percent; `nil` when it is not known.
  public let vatBasisPoints: Int?
  /// Safety costs on top of works at list prices, in hundredths of a percent; the tender discount spares them.
  public let safetyBasisPoints: Int
  /// The penalties it agrees on for itself.
  public let penalties: PenaltyTerms
  /// The trades it covers.
  public let trades: Set<TradeCode>
  /// The zones it covers; empty covers all.
  public let zones: Set<ZoneCode>
  /// The tender discount on works, in hundredths of a percent.
  public let discountBasisPoints: Int
  /// The most that may be drawn.
  public let ceiling: Euro
  /// First day in force.
  public let validFrom: CivilDate
  /// Last day in force.
  public let validTo: CivilDate
  /// Its place in the fixed order, 1 first.
  public let priority: Int

  /// Makes a contract.
  public init(
    code: ContractCode, kind: ContractKind = .framework, cig: String? = nil, trades: Set<TradeCode>,
    zones: Set<ZoneCode> = [], discountBasisPoints: Int = 0, ceiling: Euro, validFrom: CivilDate, validTo: CivilDate,
    priority: Int = 1, cup: String? = nil, chapter: String? = nil, commitmentNumber: String? = nil,
    vatBasisPoints: Int? = nil, safetyBasisPoints: Int = 0, penalties: PenaltyTerms = .none
  ) {
    self.code = code
    self.kind = kind
    self.cig = cig
    self.trades = trades
    self.zones = zones
    self.discountBasisPoints = discountBasisPoints
    self.ceiling = ceiling
    self.validFrom = validFrom
    self.validTo = validTo
    self.priority = priority
    self.cup = cup
    self.chapter = chapter
    self.commitmentNumber = commitmentNumber
    self.vatBasisPoints = vatBasisPoints
    self.safetyBasisPoints = safetyBasisPoints
    self.penalties = penalties
  }

  /// An amount with VAT, half a cent rounded up; `nil` when the rate is not known.
  public func gross(_ net: Euro) -> Euro? { vatBasisPoints.map { net + net.share(basisPoints: $0) } }
}

/// What kind of award a contract stems from.
public enum ContractKind: String, Hashable, Sendable, CaseIterable, Codable {
  /// A framework contract (*accordo quadro*): each order follows the contract's own criterion.
  case framework
  /// Direct awards (*affidamenti diretti*): each order is an award of its own, subject to rotation.
  case direct
}
