/// Why a person is alarmed.
public enum AlarmKind: String, Hashable, Sendable, CaseIterable {
  /// No contractor is left to ask.
  case unassigned
  /// A limit has passed.
  case breached
  /// An activation under a mandate has not been ratified in time.
  case unratified

  /// What the alarm says.
  public func sentence(_ order: OrderNumber) -> LocalizedText {
    switch self {
    case .unassigned:
      LocalizedText(
        it: "Ordine \(order): nessuna impresa disponibile.", en: "Order \(order): no contractor is left to ask.")
    case .breached:
      LocalizedText(it: "Ordine \(order): termine superato.", en: "Order \(order): a limit has passed.")
    case .unratified:
      LocalizedText(
        it: "Ordine \(order): l'attivazione in via d'urgenza non è stata ratificata in tempo.",
        en: "Order \(order): its urgent activation has not been ratified in time.")
    }
  }
}
