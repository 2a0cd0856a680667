/// Something in right rules that somebody may not have meant: it is told and hinders nothing.
public struct PolicyWarning: Hashable, Sendable {
  /// Where in the city file: `mandates[2].ceiling`.
  public let path: String
  /// What it is, in sentences, in both languages.
  public let text: LocalizedText

  /// The sentences in English.
  public var message: String { text.en }

  /// Makes a warning.
  public init(path: String, it: String, en: String) {
    self.path = path
    text = LocalizedText(it: it, en: en)
  }
}

extension Policy {
  /// Everything in the rules that never takes effect, contradicts itself or passes the law's limits.
  ///
  /// - Parameter contractors: the firms; with them also the categories that nobody can serve.
  public func warnings(contractors: [Contractor]? = nil) -> [PolicyWarning] {
    mandateWarnings + gapWarnings + routingWarnings + approvalWarnings + unclassifiedWarnings + clockWarnings
      + orderWarnings + penaltyWarnings + legalWarnings + certifiedMailWarnings
      + (contractors.map { unserved(by: $0) + unknownFirms(among: $0) + withoutCertifiedMail(among: $0) } ?? [])
  }

  /// The categories that some patterns fit; none at all fit every one.
  func covered(by patterns: [CategoryPattern]) -> Set<CategoryCode> {
    let codes = categories.map(\.code)
    return Set(patterns.isEmpty ? codes : codes.filter { code in patterns.contains { $0.matches(code) } })
  }
}
