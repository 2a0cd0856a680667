/// Why a person is alarmed.
public enum AlarmKind: String, Hashable, Sendable, CaseIterable {
  /// No contractor is left to ask.
  case unassigned
  /// A limit has passed.
  case breached
  /// An activation under a mandate has not been ratified in time.
  case unratified
  /// A step that the law asks for after works of extreme urgency is late.
  case dossierLate = "dossier-late"
  /// A message could not be delivered, however often it was tried.
  case noticeFailed = "notice-failed"
  /// Four fifths of a contract's ceiling are committed.
  case contractNearlySpent = "contract-80"
  /// A contract's ceiling is committed whole.
  case contractSpent = "contract-100"
  /// A contractor that is asked by phone has lost an order and has to be told.
  case tellFirm = "tell-firm"
  /// A clock cannot be computed, so that an order has a limit without a time.
  case noDeadline = "no-deadline"

  /// A receipt of certified mail has not come in its time, or says that the message is late.
  case receiptLate = "receipt-late"
  /// A message by certified mail could not be sent, was refused, or will not be delivered.
  case certifiedFailed = "pec-failed"
  /// An order has to go by certified mail, to a firm without such an address.
  case certifiedAddressMissing = "pec-missing"
  /// A contractor has written what no program can read as an answer, what could not be done, or what waits in quarantine.
  case contractorWrote = "contractor-wrote"
  /// Whoever reported has answered after the report's end.
  case reporterReplied = "reporter-replied"
  /// Whoever reported has answered a question of the desk.
  case questionAnswered = "question-answered"

  /// A contractor says that it arrives after the limit for that.
  case lateArrival = "late-arrival"

  /// Whether it concerns somebody for a while alone, whatever becomes of its subject.
  public var passesWithTime: Bool {
    [.noticeFailed, .tellFirm, .contractorWrote, .reporterReplied, .questionAnswered].contains(self)
  }

  /// What the alarm says.
  ///
  /// - Parameters:
  ///   - order: the order it is about.
  ///   - whom: for a message that failed or is late, and a firm to be told: to whom; for a contract: its code; for
  ///     somebody who has written: the firm, or the report and the contact; for a late arrival: the firm and the times.
  ///   - targets: which limits have passed.
  public func sentence(
    _ order: OrderNumber?, to whom: String = "", missed targets: [TargetName] = []
  ) -> LocalizedText {
    Self.about(order, words(to: whom, targets))
  }

  /// What the alarm of a certified message that failed says where the recipient's address is not of certified mail: the
  /// message has left, and nothing will prove that it arrives.
  public static func unproven(_ order: OrderNumber?, to whom: String) -> LocalizedText {
    about(
      order,
      LocalizedText(
        it: "\(whom) non è una casella PEC: il messaggio è partito, ma nulla proverà la consegna; sentire l'impresa e "
          + "correggere l'indirizzo.",
        en:
          "\(whom) is no address of certified mail: the message has left, and nothing will prove that it arrives; ask "
          + "the firm, and correct the address."))
  }

  private static func about(_ order: OrderNumber?, _ words: LocalizedText) -> LocalizedText {
    guard let order else { return words }
    return LocalizedText(it: "Ordine \(order): \(words.it)", en: "Order \(order): \(words.en)")
  }

  /// What is added when the alarm is passed on, because nobody has acted.
  public static func passedOn(to contact: RoutingRules.AlarmContact) -> LocalizedText {
    let whom = [contact.name, contact.phone].compactMap(\.self).joined(separator: ", ")
    return LocalizedText(
      it: " Finora nessuno è intervenuto: l'allarme passa a \(whom).",
      en: " Nobody has acted so far: the alarm passes to \(whom).")
  }

  private func words(to whom: String, _ targets: [TargetName]) -> LocalizedText {
    switch self {
    case .unassigned: LocalizedText(it: "nessuna impresa disponibile.", en: "no contractor is left to ask.")
    case .contractNearlySpent:
      LocalizedText(
        it: "il contratto \(whom) è impegnato per almeno l'80 %.",
        en: "the contract \(whom) is committed to 80 % or more.")
    case .contractSpent:
      LocalizedText(it: "il contratto \(whom) è impegnato per intero.", en: "the contract \(whom) is committed whole.")
    case .noDeadline:
      LocalizedText(
        it:
          "un suo termine non si può calcolare: controllare serviceHours, exceptions e closures nel file della città, "
          + "e seguirlo a mano.",
        en:
          "a limit of it cannot be computed: check serviceHours, exceptions and closures in the city file, and watch it by hand."
      )
    case .breached:
      LocalizedText(
        it: "termine superato: \(targets.map(\.words.it).joined(separator: ", ")).",
        en: "a limit has passed: \(targets.map(\.words.en).joined(separator: ", ")).")
    case .noticeFailed:
      LocalizedText(
        it: "un messaggio a \(whom) non è stato consegnato.", en: "a message to \(whom) could not be delivered.")
    case .receiptLate:
      LocalizedText(
        it: "la PEC a \(whom) non risulta ancora consegnata.",
        en: "the certified message to \(whom) is not known to be delivered yet.")
    case .certifiedFailed:
      LocalizedText(
        it: "la PEC a \(whom) non arriverà: avvisare l'impresa in altro modo.",
        en: "the certified message to \(whom) will not arrive: tell the firm in another way.")
    case .certifiedAddressMissing:
      LocalizedText(
        it: "l'ordine va mandato per PEC, ma \(whom) non ha un indirizzo PEC.",
        en: "the order has to go by certified mail, but \(whom) has no such address.")
    case .tellFirm:
      LocalizedText(
        it: "telefonare a \(whom): l'ordine è revocato.", en: "ring \(whom): the order is withdrawn.")
    case .contractorWrote:
      LocalizedText(
        it: "\(whom) ha scritto qualcosa che va letto: il messaggio è tra i file dell'ordine, o in quarantena.",
        en: "\(whom) has written something to be read: the message is among the order's files, or in quarantine.")
    case .reporterReplied:
      LocalizedText(
        it: "chi ha segnalato \(whom) ha risposto dopo la conclusione: vedere se il problema c'è ancora.",
        en: "whoever reported \(whom) has answered after its end: see whether the fault is still there.")
    case .questionAnswered:
      LocalizedText(
        it: "chi ha segnalato \(whom) ha risposto alla domanda: leggere il contatto con mcctl call show.",
        en: "whoever reported \(whom) has answered the question: read the contact with mcctl call show.")
    case .lateArrival:
      LocalizedText(
        it: "l'impresa arriva dopo il termine: \(whom).", en: "the firm arrives after the limit: \(whom).")
    case .dossierLate:
      LocalizedText(
        it: "un adempimento della somma urgenza è in ritardo.",
        en: "a step of its extreme urgency dossier is late.")
    case .unratified:
      LocalizedText(
        it: "l'attivazione in via d'urgenza non è stata ratificata in tempo.",
        en: "its urgent activation has not been ratified in time.")
    }
  }
}
