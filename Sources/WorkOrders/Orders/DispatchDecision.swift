/// What the city's rules say should become of an order now, and why.
public struct DispatchDecision: Hashable, Sendable {
  /// Where the order goes.
  public let outcome: Outcome
  /// The mandate it may be activated under.
  public let mandate: MandateCode?
  /// The facts the decision rests on.
  public let facts: Facts
  /// Mandates that were looked at and do not cover the order, with the reason.
  public let mandatesPassedOver: [MandateCode: MandateRefusal]

  /// Where an order can go, with the rule that sends it there.
  public enum Outcome: Hashable, Sendable {
    /// A person has to find out what is missing.
    case evaluating(missing: Missing)
    /// Somebody has to look first.
    case inspection
    /// Consent is needed.
    case approval(amount: Euro)
    /// Dispatch, because the cost has been approved.
    case readyApproved(amount: Euro)
    /// Dispatch under a mandate.
    case readyUnderMandate(MandateCode, amount: Euro)
  }

  /// What a person has to find out.
  public enum Missing: String, Hashable, Sendable, CaseIterable {
    /// What the report is about.
    case category
    /// Where it is.
    case zone
    /// By which day it is to be done.
    case date
    /// What it will cost.
    case estimate
    /// What is to become of an order that is unsettled.
    case outcome
  }
}

extension DispatchDecision {
  /// The state the outcome stands for.
  public var state: OrderState {
    switch outcome {
    case .evaluating: .evaluating
    case .inspection: .inspection
    case .approval: .approval
    case .readyApproved, .readyUnderMandate: .ready
    }
  }

  /// The name of the rule that decided, as kept and explained.
  public var rule: String {
    switch outcome {
    case .evaluating(let missing): "missing-\(missing.rawValue)"
    case .inspection: "inspect-first"
    case .approval: "above-every-mandate"
    case .readyApproved: "approved"
    case .readyUnderMandate: "within-mandate"
    }
  }
}
