/// The penalties that a contract agrees on for itself, which go before those of the city file.
///
/// As text: `arrival:50.00/hour:500.00;completion:1‰/day:10%;makingSafe:none`.
public struct PenaltyTerms: Hashable, Sendable {
  /// The contract's own rules, at most one a target.
  public let rules: [PenaltyRule]
  /// The targets for which it agrees on no penalty at all.
  public let waived: Set<TargetName>

  /// The terms of a contract that agrees on nothing of its own.
  public static let none = PenaltyTerms(rules: [], waived: [])

  /// Makes terms.
  public init(rules: [PenaltyRule], waived: Set<TargetName>) {
    self.rules = rules
    self.waived = waived
  }

  /// The rules that hold under the contract: its own, and the city's for the targets it does not name.
  public func over(_ city: [PenaltyRule]) -> [PenaltyRule] {
    let named = waived.union(rules.map(\.target))
    return rules + city.filter { !named.contains($0.target) }
  }
}

// MARK: Text

extension PenaltyTerms {
  /// Reads what people write in a file of contractors: parts with `;` between them.
  ///
  /// - Throws: ``DomainError`` `invalid` naming the part that cannot be read, or a target that stands twice.
  public init(typed text: String, field: String = "penalties") throws(DomainError) {
    var rules: [PenaltyRule] = []
    var waived: Set<TargetName> = []
    for part in text.split(separator: ";").map({ $0.filter { !$0.isWhitespace } }) where !part.isEmpty {
      guard let (target, rule) = Self.part(part) else { throw Self.unreadable(part, field) }
      guard !waived.contains(target), !rules.contains(where: { $0.target == target }) else {
        throw DomainError(
          .invalid,
          .init(
            it: "Il termine \"\(target.rawValue)\" ha due penali.",
            en: "The target \"\(target.rawValue)\" has two penalties."),
          hint: .init(it: "Lasciarne una.", en: "Leave one."), field: field)
      }
      if let rule { rules.append(rule) } else { waived.insert(target) }
    }
    self.init(rules: rules, waived: waived)
  }

  private static func part(_ text: String) -> (TargetName, PenaltyRule?)? {
    let words = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard (2...3).contains(words.count), let target = TargetName(rawValue: words[0]),
      PenaltyRule.targets.contains(target)
    else { return nil }
    if words[1] == "none" { return words.count == 2 ? (target, nil) : nil }
    let each = words[1].split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard each.count == 2, let unit = PenaltyRule.Unit(rawValue: each[1]), let rate = rate(each[0]) else { return nil }
    guard words.count == 3 else { return (target, PenaltyRule(target: target, unit: unit, rate: rate)) }
    guard let most = most(words[2]) else { return nil }
    return (target, PenaltyRule(target: target, unit: unit, rate: rate, most: most))
  }

  private static func rate(_ text: String) -> PenaltyRule.Rate? {
    for sign in ["‰", "perMille"] where text.hasSuffix(sign) {
      // The digits of a rate are those of an amount: two decimals at most.
      guard let rate = number(text.dropLast(sign.count)), rate.cents <= 100_000 else { return nil }
      return .perMille(hundredths: Int(rate.cents))
    }
    return number(text[...]).map { .amount($0) }
  }

  private static func most(_ text: String) -> PenaltyRule.Most? {
    guard text.hasSuffix("%") else { return number(text[...]).map { .amount($0) } }
    return number(text.dropLast()).flatMap { $0.cents <= 10_000 ? .share(basisPoints: Int($0.cents)) : nil }
  }

  // What cannot be read is named with its whole part by the caller.
  private static func number(_ text: Substring) -> Euro? {
    (try? Euro(typed: String(text))).flatMap { $0 > .zero ? $0 : nil }
  }

  private static func unreadable(_ part: String, _ field: String) -> DomainError {
    DomainError(
      .invalid,
      .init(it: "\"\(part.prefix(60))\" non è una penale.", en: "\"\(part.prefix(60))\" is not a penalty."),
      hint: .init(
        it: "Scrivere arrival:50.00/hour:500.00, completion:1‰/day:10% o makingSafe:none.",
        en: "Write arrival:50.00/hour:500.00, completion:1‰/day:10% or makingSafe:none."), field: field)
  }
}

extension PenaltyTerms: CustomStringConvertible {
  /// The terms as they are read.
  public var description: String {
    let own = rules.map { rule in
      let most = rule.most.map { ":\($0)" } ?? ""
      return "\(rule.target.rawValue):\(rule.rate)/\(rule.unit.rawValue)\(most)"
    }
    return (own + PenaltyRule.targets.filter(waived.contains).map { "\($0.rawValue):none" }).joined(separator: ";")
  }
}

extension PenaltyRule.Rate: CustomStringConvertible {
  /// An amount, or a number with the sign per mille.
  public var description: String {
    switch self {
    case .amount(let amount): "\(amount)"
    case .perMille(let hundredths): "\(Euro(cents: Int64(hundredths)))‰"
    }
  }
}

extension PenaltyRule.Most: CustomStringConvertible {
  /// An amount, or a number with the sign per cent.
  public var description: String {
    switch self {
    case .amount(let amount): "\(amount)"
    case .share(let basisPoints): "\(Euro(cents: Int64(basisPoints)))%"
    }
  }
}
