/// A contractor with one framework contract: the columns of the contractors file.
public struct ContractorBody: RequestBody, Hashable {
  /// The contractor's code.
  @OrNull public var code: String?
  /// The firm's name.
  @OrNull public var name: String?
  /// Where orders go by mail.
  @OrNull public var email: String?
  /// Where orders go by certified mail.
  @OrNull public var pec: String?
  /// The number to ring.
  @OrNull public var phone: String?
  /// The trades it practises.
  @OrNull public var trades: [String]?
  /// The zones its contract covers; empty for the whole city.
  @OrNull public var zones: [String]?
  /// Code of the framework contract.
  @OrNull public var contract: String?
  /// CIG of the contract.
  @OrNull public var cig: String?
  /// Tender discount in percent, with at most two decimals.
  @OrNull public var discount: String?
  /// What the contract is worth, in euros.
  @OrNull public var ceiling: String?
  /// First day of the contract: `2026-01-01`.
  @OrNull public var validFrom: String?
  /// Last day of the contract.
  @OrNull public var validTo: String?
  /// Place in the fixed ranking, 1 first.
  @OrNull public var priority: Int?
  /// The most orders it works on at once.
  @OrNull public var maxOpen: Int?
  /// CUP of the contract.
  @OrNull public var cup: String?
  /// The chapter of the budget that pays.
  @OrNull public var chapter: String?
  /// The number of the budget commitment.
  @OrNull public var commitment: String?
  /// The rate of VAT in percent.
  @OrNull public var vat: String?
  /// Safety costs in percent of works at list prices.
  @OrNull public var safety: String?
  /// The penalties the contract agrees on for itself: `arrival:50.00/hour:500.00;completion:1‰/day:10%`.
  @OrNull public var penalties: String?
  /// How it is activated: `phone`, `email`, `pec` or `link`.
  @OrNull public var mode: String?
  /// How it is activated for single urgency classes: `emergency:phone`.
  @OrNull public var modes: [String]?
  /// Where its crews set out from, degrees north.
  @OrNull public var baseLat: Double?
  /// Where its crews set out from, degrees east.
  @OrNull public var baseLon: Double?
  /// What kind of award the contract is: `framework` or `direct`.
  @OrNull public var kind: String?
  /// When it happened, if not now.
  @OrNull public var at: String?

  /// The names of its fields.
  public enum CodingKeys: String, CodingKey, CaseIterable {
    case code, name, email, pec, phone, trades, zones, contract, cig, discount, ceiling, validFrom, validTo
    case priority, maxOpen, cup, chapter, commitment, vat, safety, penalties, mode, modes, baseLat, baseLon, kind, at
  }

  /// Makes a body with nothing set.
  public init() {}
}
