import WorkOrders

extension Reader {
  /// A state of an order, a request, an offer, an inspection or of figures; one that is newer than this program stands as it is.
  func state(_ code: String) -> String {
    let phrase: Phrase? =
      switch code {
      case "evaluating": .stateEvaluating
      case "inspection": .stateInspection
      case "approval": .stateApproval
      case "ready": .stateReady
      case "offered": .stateOffered
      case "unassigned": .stateUnassigned
      case "accepted": .stateAccepted
      case "started": .stateStarted
      case "suspended": .stateSuspended
      case "completed": .stateCompleted
      case "closed": .stateClosed
      case "cancelled": .stateCancelled
      case "new": .stateNew
      case "open": .stateOpen
      case "resolved": .stateResolved
      case "rejected": .stateRejected
      case "referred": .stateReferred
      case "sent": .stateSent
      case "refused": .stateRefused
      case "expired": .stateExpired
      case "withdrawn": .stateWithdrawn
      case "scheduled": .stateScheduled
      case "recorded": .stateRecorded
      case "draft": .stateDraft
      case "frozen": .stateFrozen
      case "issued": .stateIssued
      default: nil
      }
    return phrase.map { self($0) } ?? code
  }

  /// The way a contact came in.
  func channel(_ code: String) -> String { Channel(rawValue: code)?.word(language) ?? code }

  /// What came of a contact.
  func outcome(_ code: String) -> String { ContactOutcome(rawValue: code)?.word(language) ?? code }

  /// One who has a role, in a sentence.
  func role(_ code: String) -> String { Role(rawValue: code)?.somebody(language) ?? code }

  /// What an inspection is for.
  func inspectionKind(_ code: String) -> String { InspectionKind(rawValue: code)?.word(language) ?? code }

  /// What an inspection found; an outcome that is newer than this program stands as it is.
  func finding(_ code: String) -> String {
    let text: LocalizedText? =
      switch InspectionOutcome(rawValue: code) {
      case .confirmed: LocalizedText(it: "confermato", en: "confirmed")
      case .nothingFound: LocalizedText(it: "niente trovato", en: "nothing found")
      case .madeSafe: LocalizedText(it: "messo in sicurezza", en: "made safe")
      case .otherTrade: LocalizedText(it: "serve un altro mestiere", en: "another trade is needed")
      case .otherBody: LocalizedText(it: "di un altro ente", en: "another body's")
      case .passed: LocalizedText(it: "superato", en: "passed")
      case .failed: LocalizedText(it: "non superato", en: "failed")
      case nil: nil
      }
    return text?(language) ?? code
  }

  /// Where a version of the rules stands.
  func standing(_ standing: PolicyStanding) -> String {
    switch standing {
    case .pending: self(.policyPending)
    case .inForce: self(.policyInForce)
    case .superseded: self(.policySuperseded)
    case .withdrawn: self(.policyWithdrawn)
    }
  }

  /// A limit by its name.
  func target(_ name: TargetName) -> String { name.words(language) }

  /// What figures are broken down by.
  func dimension(_ name: String) -> String {
    switch name {
    case "area": self(.area)
    case "urgency": self(.urgency)
    case "target": self(.limit)
    case "channel": self(.channel)
    case "zone": self(.zone)
    case "contractor": self(.contractor)
    case "category": self(.category)
    case "contract": self(.contract)
    case "outcome": self(.outcome)
    case "week": self(.week)
    case "band": self(.band)
    default: name
    }
  }

  /// What became of a message; an outcome that is newer than this program stands as it is.
  func mailOutcome(_ code: String) -> String {
    let text: LocalizedText? =
      switch code {
      case "request": LocalizedText(it: "nuova richiesta", en: "new request")
      case "chaser": LocalizedText(it: "sollecito", en: "chaser")
      case "receipt": LocalizedText(it: "ricevuta", en: "receipt")
      case "answer": LocalizedText(it: "risposta", en: "answer")
      case "quarantined": LocalizedText(it: "in quarantena", en: "quarantined")
      case "duplicate": LocalizedText(it: "già arrivato", en: "come before")
      case "ignored": LocalizedText(it: "senza seguito", en: "ignored")
      case "dropped": LocalizedText(it: "eliminato", en: "dropped")
      default: nil
      }
    return text?(language) ?? code
  }

  /// An act on an order, as a word in a list; one that is newer than this program stands as it is.
  func act(_ code: String) -> String { OrderAct(rawValue: code)?.phrase(language) ?? code }

  /// A calendar period of a ceiling.
  func period(_ code: String) -> String {
    switch code {
    case "day": self(.day)
    case "month": self(.month)
    case "quarter": self(.quarter)
    case "year": self(.year)
    default: code
    }
  }

  /// When an invoice was cancelled, and why.
  func cancelledInvoice(_ at: String, _ reason: String?) -> String {
    [time(at), reason].compactMap(\.self).joined(separator: ": ")
  }

  /// How a contractor is activated.
  func mode(_ code: String) -> String {
    code == "phone" ? self(.modePhone) : code == "link" ? self(.modeLink) : code
  }
}
