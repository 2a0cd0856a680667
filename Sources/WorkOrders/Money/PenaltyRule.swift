/// What a contractor owes for a target it missed (*penale*): so much for each hour or day begun.
public struct PenaltyRule: Hashable, Sendable {
  /// What is counted.
  public enum Unit: String, Hashable, Sendable, CaseIterable {
    /// Each hour begun.
    case hour
    /// Each day of 24 hours begun.
    case day

    /// Its length in milliseconds.
    var milliseconds: Int64 { self == .hour ? 3_600_000 : 86_400_000 }
  }

  /// What one unit costs.
  public enum Rate: Hashable, Sendable {
    /// An amount.
    case amount(Euro)
    /// Hundredths of a thousandth of what the order costs.
    case perMille(hundredths: Int)
  }

  /// The most that is owed.
  public enum Most: Hashable, Sendable {
    /// An amount.
    case amount(Euro)
    /// A share of what the order costs, in hundredths of a percent.
    case share(basisPoints: Int)
  }

  /// The target, one of those that the contractor has to meet.
  public let target: TargetName
  /// What is counted.
  public let unit: Unit
  /// What one unit costs.
  public let rate: Rate
  /// The most that is owed; `nil` when there is no limit.
  public let most: Most?

  /// The targets a contractor answers for.
  public static let targets: [TargetName] = [.arrival, .makingSafe, .completion]

  /// Makes a rule.
  public init(target: TargetName, unit: Unit, rate: Rate, most: Most? = nil) {
    self.target = target
    self.unit = unit
    self.rate = rate
    self.most = most
  }

  /// What so many units come to, for an order that costs so much; half a cent is rounded up.
  public func amount(units: Int64, cost: Euro) -> Euro {
    let sum: Euro =
      switch rate {
      case .amount(let each): Euro(cents: each.cents.multipliedClamped(by: units))
      case .perMille(let hundredths):
        Euro(
          cents: (cost.cents.multipliedClamped(by: Int64(hundredths)).multipliedClamped(by: units) + 50_000) / 100_000)
      }
    switch most {
    case nil: return sum
    case .amount(let limit): return min(sum, limit)
    case .share(let basisPoints): return min(sum, cost.share(basisPoints: basisPoints))
    }
  }
}

extension Int64 {
  /// The product, or the largest that can be halved where it does not fit: a penalty of that size is capped anyway.
  fileprivate func multipliedClamped(by factor: Int64) -> Int64 {
    let product = multipliedReportingOverflow(by: factor)
    return product.overflow ? .max / 4 : Swift.min(product.partialValue, .max / 4)
  }
}
