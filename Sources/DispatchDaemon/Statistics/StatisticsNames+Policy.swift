import WorkOrders

extension StatisticsNames {
  /// What codes are called by the rules of a document's policy version, and firms by the register.
  init(_ policy: Policy, firms: [Contractor]) {
    self.init([
      .area: Self.table(policy.areas.map { ($0.code.rawValue, $0.name) }),
      .category: Self.table(policy.categories.map { ($0.code.rawValue, $0.name) }),
      .zone: Self.table(policy.zones.map { ($0.code.rawValue, LocalizedText($0.name)) }),
      .urgency: Self.table(policy.urgencies.map { ($0.code.rawValue, $0.name) }),
      .channel: Self.table(Channel.allCases.map { ($0.rawValue, $0.word) }),
      .target: Self.table(TargetName.allCases.map { ($0.rawValue, $0.words) }),
      .contractor: Self.table(firms.map { ($0.code.rawValue, LocalizedText($0.name)) }),
      .contract: Self.table(
        firms.flatMap { firm in
          firm.contracts.map { ($0.code.rawValue, LocalizedText("\($0.code.rawValue), \(firm.name)")) }
        }),
      .outcome: Self.table(
        ContactOutcome.allCases.map { ($0.rawValue, $0.word) } + policy.mandates.map { ($0.code.rawValue, $0.name) }),
    ])
  }

  private static func table(_ names: [(String, LocalizedText)]) -> [String: LocalizedText] {
    Dictionary(names) { first, _ in first }
  }
}
