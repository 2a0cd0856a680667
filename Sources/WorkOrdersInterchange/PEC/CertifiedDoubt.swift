public import WorkOrders

/// Why a message that says it is certified mail (PEC) is not believed.
public enum CertifiedDoubt: Error, Hashable {
  /// It is not `multipart/signed` with a signature beside what is signed.
  case unsigned
  /// Its signature is not that of the provider it names, or what was signed has been changed.
  case forged
  /// It does not come from the address `posta-certificata@…` of a provider.
  case notFromProvider
  /// Its header names a kind that the rules do not know.
  case unknownKind(String)
  /// It has the parts of certified mail and no header that says so, or two that do.
  case headerMissing, headerDoubled
  /// There is no `daticert.xml`, or more than one.
  case dataMissing
  /// `daticert.xml` cannot be read; the reason in a few English words.
  case dataBroken(String)
  /// What the header, `daticert.xml` and the enclosed message say does not agree: on what.
  case disagreement(Matter)
  /// There is no `postacert.eml`.
  case messageMissing

  /// What parts of a message disagree on.
  public enum Matter: String, Hashable, Sendable {
    /// What kind of message it is.
    case kind
    /// Which message of ours it is about.
    case messageID
    /// Who sent the enclosed message.
    case sender
  }

  /// The reason as people read it.
  public var sentence: LocalizedText {
    LocalizedText(it: "Si dice posta certificata, ma ", en: "It says that it is certified mail, but ") + words
  }

  private var words: LocalizedText {
    switch self {
    case .unsigned: LocalizedText(it: "non è firmato come lo è ogni PEC.", en: "is not signed as all of that is.")
    case .forged:
      LocalizedText(it: "la firma non è quella del suo gestore.", en: "its signature is not its provider's.")
    case .notFromProvider:
      LocalizedText(
        it: "non viene dall'indirizzo posta-certificata@ di un gestore.",
        en: "does not come from the address posta-certificata@ of a provider.")
    case .unknownKind(let kind):
      LocalizedText(it: "di un tipo sconosciuto: \"\(kind)\".", en: "of an unknown kind: \"\(kind)\".")
    case .headerMissing:
      LocalizedText(
        it: "l'intestazione X-Trasporto o X-Ricevuta manca.", en: "the header X-Trasporto or X-Ricevuta is missing.")
    case .headerDoubled:
      LocalizedText(
        it: "sarebbe una busta e una ricevuta insieme.", en: "would be an envelope and a receipt at once.")
    case .dataMissing:
      LocalizedText(it: "non ha un solo daticert.xml.", en: "does not have one daticert.xml.")
    case .dataBroken(let reason):
      LocalizedText(it: "daticert.xml non si legge (\(reason)).", en: "daticert.xml cannot be read (\(reason)).")
    case .disagreement(let matter): disagreement(on: matter)
    case .messageMissing:
      LocalizedText(it: "non contiene postacert.eml.", en: "does not enclose postacert.eml.")
    }
  }

  private func disagreement(on matter: Matter) -> LocalizedText {
    switch matter {
    case .kind:
      LocalizedText(
        it: "l'intestazione e daticert.xml dicono cose diverse.",
        en: "its header and daticert.xml say different things.")
    case .messageID:
      LocalizedText(
        it: "l'intestazione e daticert.xml nominano messaggi diversi.",
        en: "its header and daticert.xml name different messages.")
    case .sender:
      LocalizedText(
        it: "daticert.xml nomina un mittente e il messaggio contenuto un altro.",
        en: "daticert.xml names one sender and the enclosed message another.")
    }
  }
}
