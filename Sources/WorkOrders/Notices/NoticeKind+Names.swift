extension NoticeKind {
  /// What such a message is called in a list.
  public var name: LocalizedText {
    switch self {
    case .receipt: LocalizedText(it: "ricevuta", en: "receipt")
    case .details: LocalizedText(it: "domanda", en: "question")
    case .taken: LocalizedText(it: "affidamento", en: "work assigned")
    case .resolved: LocalizedText(it: "conclusione", en: "work done")
    case .rejected: LocalizedText(it: "non accoglimento", en: "not taken up")
    case .referred: LocalizedText(it: "invio ad altro ente", en: "passed on")
    case .offer: LocalizedText(it: "proposta", en: "offer")
    case .reminder: LocalizedText(it: "sollecito", en: "reminder")
    case .withdrawal: LocalizedText(it: "revoca", en: "withdrawal")
    case .answerRefused: LocalizedText(it: "risposta non registrata", en: "answer not recorded")
    case .alarm: LocalizedText(it: "allarme", en: "alarm")
    case .ratification: LocalizedText(it: "ratifica", en: "ratification")
    case .dossier: LocalizedText(it: "somma urgenza", en: "extreme urgency")
    case .digest: LocalizedText(it: "ordini fermi", en: "dormant orders")
    case .statistics: LocalizedText(it: "bozza delle statistiche", en: "draft of the figures")
    }
  }
}
