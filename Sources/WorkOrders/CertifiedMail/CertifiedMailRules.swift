/// What the city says of certified mail (PEC).
public struct CertifiedMailRules: Hashable, Sendable {
  /// The domains of the providers whose envelopes and receipts are believed, small letters: the city's own and its firms'.
  public var providers: [String]
  /// The amount above which an order goes to its firm by certified mail; `nil` when none has to.
  public var above: Euro?
  /// Within what time receipts come, by the day from which that holds.
  public var terms: [CertifiedMailTerms]

  /// States rules; the defaults are those of a city that writes nothing.
  public init(providers: [String] = [], above: Euro? = nil, terms: [CertifiedMailTerms] = [.usual]) {
    self.providers = providers
    self.above = above
    self.terms = terms
  }
}

extension CertifiedMailRules {
  /// Whether a provider's domain is one that is believed.
  public func trusts(_ provider: String) -> Bool { providers.contains(provider.lowercased()) }

  /// The terms that hold on a day: the latest that hold by then, else the usual ones.
  public func terms(on day: CivilDate) -> CertifiedMailTerms {
    terms.filter { $0.from <= day }.max { $0.from < $1.from } ?? .usual
  }

  /// Whether an order goes by certified mail for its amount.
  public func asksForIt(_ order: WorkOrder) -> Bool {
    guard let above else { return false }
    return (order.estimate ?? order.commitment) > above
  }
}

extension Contractor {
  /// How it is asked for an order: by certified mail above the city's amount, unless it is rung or has no such address.
  ///
  /// A firm that is rung at three in the morning is rung for a large order too; the order follows by certified mail.
  public func mode(for order: WorkOrder, under rules: CertifiedMailRules) -> ActivationMode {
    let usual = mode(for: order.urgency)
    return usual != .phone && pec != nil && rules.asksForIt(order) ? .pec : usual
  }
}
