extension TargetName {
  /// What the target is about, as people say it.
  public var words: LocalizedText {
    switch self {
    case .triage: LocalizedText(it: "valutazione", en: "triage")
    case .approval: LocalizedText(it: "autorizzazione", en: "approval")
    case .acceptance: LocalizedText(it: "accettazione", en: "acceptance")
    case .arrival: LocalizedText(it: "arrivo", en: "arrival")
    case .makingSafe: LocalizedText(it: "messa in sicurezza", en: "making safe")
    case .completion: LocalizedText(it: "fine lavori", en: "completion")
    }
  }
}
