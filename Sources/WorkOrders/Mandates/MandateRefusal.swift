/// Why a mandate does not cover an activation.
public enum MandateRefusal: String, Hashable, Sendable, CaseIterable {
  /// Another role holds it.
  case otherHolder = "other-holder"
  /// It is for the technician on call, and who would activate is not.
  case notOnCall = "not-on-call"
  /// It does not cover the category.
  case otherCategory = "other-category"
  /// It does not cover the urgency class.
  case otherUrgency = "other-urgency"
  /// It is not valid on that day.
  case notInForce = "not-in-force"
  /// It does not cover that hour.
  case otherHours = "other-hours"
  /// The estimate is above its ceiling per order.
  case aboveCeiling = "above-ceiling"
  /// What is left of a period's ceiling is not enough.
  case periodSpent = "period-spent"
  /// Its use for the same order was not ratified.
  case notRatified = "not-ratified"
}

extension MandateRefusal {
  /// The reason in a few words, to follow "the mandate does not cover it: ".
  public var words: LocalizedText {
    switch self {
    case .otherHolder: LocalizedText(it: "spetta a un altro ruolo", en: "another role holds it")
    case .notOnCall:
      LocalizedText(
        it: "spetta al tecnico di turno di reperibilità", en: "it is for the technician on call by the rota")
    case .otherCategory: LocalizedText(it: "non comprende la categoria", en: "it does not include the category")
    case .otherUrgency: LocalizedText(it: "non comprende l'urgenza", en: "it does not include the urgency class")
    case .notInForce: LocalizedText(it: "non è in vigore in quel giorno", en: "it is not in force on that day")
    case .otherHours: LocalizedText(it: "non vale a quell'ora", en: "it does not hold at that hour")
    case .aboveCeiling: LocalizedText(it: "l'importo supera il limite per ordine", en: "the amount is above its limit")
    case .periodSpent:
      LocalizedText(it: "il massimale del periodo non basta", en: "what is left of its ceiling is not enough")
    case .notRatified: LocalizedText(it: "la ratifica è stata negata", en: "its ratification was refused")
    }
  }
}
