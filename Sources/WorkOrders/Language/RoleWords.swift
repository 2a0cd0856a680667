extension Role {
  /// One who has the role, in a sentence: "ask a technician".
  public var somebody: LocalizedText {
    switch self {
    case .operator: LocalizedText(it: "un operatore", en: "an operator")
    case .technician: LocalizedText(it: "un tecnico", en: "a technician")
    case .manager: LocalizedText(it: "un responsabile", en: "a manager")
    case .administrator: LocalizedText(it: "un amministratore", en: "an administrator")
    case .contractor: LocalizedText(it: "un'impresa", en: "a contractor")
    case .system: LocalizedText(it: "il sistema", en: "the system")
    }
  }

  /// Anybody who has the role, at the beginning of a sentence.
  public var title: LocalizedText {
    switch self {
    case .operator: LocalizedText(it: "Un operatore", en: "An operator")
    case .technician: LocalizedText(it: "Un tecnico", en: "A technician")
    case .manager: LocalizedText(it: "Un responsabile", en: "A manager")
    case .administrator: LocalizedText(it: "Un amministratore", en: "An administrator")
    case .contractor: LocalizedText(it: "Un'impresa", en: "A contractor")
    case .system: LocalizedText(it: "Il sistema", en: "The system")
    }
  }

  /// What to do when these roles may and one's own may not: names the people who can be asked.
  ///
  /// An administrator, who may stand in for anybody, is named only where nobody else is; `nil` where nobody can be
  /// asked at all, because the system does it by itself or the contractor has to.
  public static func asking(_ roles: some Sequence<Role>) -> LocalizedText? {
    let people = Role.accounts.filter(Set(roles).contains)
    let regular = people.filter { $0 != .administrator }
    let asked = (regular.isEmpty ? people : regular).map(\.somebody).map { LocalizedText(it: "a " + $0.it, en: $0.en) }
    guard !asked.isEmpty else { return nil }
    return LocalizedText(it: "Chiedere ", en: "Ask ") + asked.alternatives + "."
  }
}
