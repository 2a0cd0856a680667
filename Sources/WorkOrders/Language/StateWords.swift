extension OrderState {
  /// The state in a sentence, after "the order is".
  public var condition: LocalizedText {
    switch self {
    case .evaluating: LocalizedText(it: "in valutazione", en: "being evaluated")
    case .inspection: LocalizedText(it: "in attesa di sopralluogo", en: "waiting for an inspection")
    case .approval: LocalizedText(it: "in attesa di autorizzazione", en: "waiting for approval")
    case .ready: LocalizedText(it: "pronto", en: "ready")
    case .offered: LocalizedText(it: "proposto a un'impresa", en: "offered")
    case .accepted: LocalizedText(it: "accettato", en: "accepted")
    case .started: LocalizedText(it: "in corso", en: "started")
    case .suspended: LocalizedText(it: "sospeso", en: "suspended")
    case .completed: LocalizedText(it: "eseguito e da verificare", en: "completed")
    case .closed: LocalizedText(it: "chiuso", en: "closed")
    case .cancelled: LocalizedText(it: "annullato", en: "cancelled")
    case .unassigned: LocalizedText(it: "senza impresa", en: "without a contractor")
    }
  }
}

extension RequestState {
  /// The state in a sentence, after "the request is".
  public var condition: LocalizedText {
    switch self {
    case .new: LocalizedText(it: "nuova", en: "new")
    case .open: LocalizedText(it: "aperta", en: "open")
    case .resolved: LocalizedText(it: "risolta", en: "resolved")
    case .rejected: LocalizedText(it: "respinta", en: "rejected")
    case .referred: LocalizedText(it: "inviata ad altro ente", en: "referred")
    case .cancelled: LocalizedText(it: "annullata", en: "cancelled")
    }
  }
}

extension InspectionKind {
  /// The kind in a sentence, beside "inspection".
  public var word: LocalizedText {
    switch self {
    case .preventive: LocalizedText(it: "preventivo", en: "preventive")
    case .safety: LocalizedText(it: "di sicurezza", en: "safety")
    case .verification: LocalizedText(it: "di verifica", en: "verification")
    }
  }
}
