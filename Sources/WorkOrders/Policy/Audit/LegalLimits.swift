/// The law's limits on orders without a tender, by the day from which they hold.
///
/// Legislative Decree 36/2023, in force since 1 July 2023: article 50(1)(a) and (b) on direct award, article 140 on
/// works of extreme urgency (*somma urgenza*), article 49(6) on rotation; article 191(3) of Legislative Decree 267/2000
/// on the cover of extreme urgency.
public struct LegalLimits: Hashable, Sendable {
  /// The first day on which they hold.
  public let from: CivilDate
  /// Below this, works may be awarded directly.
  public let directWorks: Euro
  /// Below this, services and supplies may be awarded directly.
  public let directServices: Euro
  /// The most for works of extreme urgency.
  public let extremeUrgency: Euro
  /// Below this, direct awards may be exempt from rotation.
  public let rotationExempt: Euro
  /// Days from works of extreme urgency to their justification (*perizia*).
  public let justificationDays: Int
  /// Days to the executive's proposal to the council.
  public let proposalDays: Int
  /// Days from the proposal to the council's resolution.
  public let councilDays: Int

  /// Every set of limits, oldest first.
  public static let all = [
    LegalLimits(
      from: CivilDate(checkedYear: 2023, month: 7, day: 1), directWorks: Euro(cents: 15_000_000),
      directServices: Euro(cents: 14_000_000), extremeUrgency: Euro(cents: 50_000_000),
      rotationExempt: Euro(cents: 500_000), justificationDays: 10, proposalDays: 20, councilDays: 30)
  ]

  /// The limits that hold on a day; the oldest before all.
  public static func on(_ day: CivilDate) -> LegalLimits {
    let fitting = all.last { $0.from <= day }
    return fitting ?? all[0]  // The list above is never empty.
  }
}

extension Policy {
  /// Amounts above what the law allows without a tender.
  var legalWarnings: [PolicyWarning] {
    let mandates = mandates.enumerated().compactMap { index, mandate in
      warning(mandate, at: "mandates[\(index)].ceiling", LegalLimits.on(mandate.validTo))
    }
    return mandates + rotationWarnings + termWarnings
      + extremeUrgency.enumerated().compactMap { index, terms in
        let most = LegalLimits.on(terms.from).extremeUrgency
        guard terms.ceiling > most else { return nil }
        return PolicyWarning(
          path: "extremeUrgency[\(index)].ceiling",
          it:
            "\(terms.ceiling) euro superano i \(most) che i lavori di somma urgenza possono costare (art. 140 del D.Lgs. "
            + "36/2023).",
          en: "\(terms.ceiling) euro is above the \(most) that works of extreme urgency may cost (art. 140 of "
            + "Legislative Decree 36/2023).")
      }
  }

  private var rotationWarnings: [PolicyWarning] {
    routing.rotation.enumerated().compactMap { index, rule in
      let most = LegalLimits.on(rule.from).rotationExempt
      guard rule.exemptBelow > most else { return nil }
      return PolicyWarning(
        path: "routing.rotation[\(index)].exemptBelow",
        it: "La rotazione può essere esclusa sotto \(most) euro (art. 49, c. 6 del D.Lgs. 36/2023), non sotto "
          + "\(rule.exemptBelow).",
        en: "Rotation may be waived below \(most) euro (art. 49(6) of Legislative Decree 36/2023), not below "
          + "\(rule.exemptBelow).")
    }
  }

  private var termWarnings: [PolicyWarning] {
    extremeUrgency.enumerated().flatMap { index, terms in
      let law = LegalLimits.on(terms.from)
      return [
        ("justificationDays", terms.justificationDays, law.justificationDays, "art. 140 D.Lgs. 36/2023"),
        ("proposalDays", terms.proposalDays, law.proposalDays, "art. 191 D.Lgs. 267/2000"),
        ("councilDays", terms.councilDays, law.councilDays, "art. 191 D.Lgs. 267/2000"),
      ].filter { $0.1 > $0.2 }.map { key, days, most, article in
        PolicyWarning(
          path: "extremeUrgency[\(index)].\(key)",
          it: "\(days) giorni sono più dei \(most) che la legge concede (\(article)).",
          en: "\(days) days are more than the \(most) that the law grants (\(article)).")
      }
    }
  }

  private func warning(_ mandate: Mandate, at path: String, _ law: LegalLimits) -> PolicyWarning? {
    guard mandate.ceiling >= law.directServices else { return nil }
    let limit = words(of: law, above: mandate.ceiling)
    return PolicyWarning(
      path: path,
      it: "\"\(mandate.code)\" consente \(mandate.ceiling) euro per un ordine, ma \(limit.it) del D.Lgs. 36/2023).",
      en: "\"\(mandate.code)\" allows \(mandate.ceiling) euro for one order, but \(limit.en) of Legislative Decree "
        + "36/2023).")
  }

  private func words(of law: LegalLimits, above ceiling: Euro) -> LocalizedText {
    if ceiling > law.extremeUrgency {
      return LocalizedText(
        it: "anche i lavori di somma urgenza finiscono a \(law.extremeUrgency) (art. 140",
        en: "even works of extreme urgency end at \(law.extremeUrgency) (art. 140")
    }
    return ceiling >= law.directWorks
      ? LocalizedText(
        it: "l'affidamento diretto di lavori finisce sotto \(law.directWorks) (art. 50, c. 1, lett. a",
        en: "direct award of works ends below \(law.directWorks) (art. 50(1)(a)")
      : LocalizedText(
        it: "l'affidamento diretto di servizi e forniture finisce sotto \(law.directServices) (art. 50, c. 1, lett. b",
        en: "direct award of services and supplies ends below \(law.directServices) (art. 50(1)(b)")
  }
}
