/// The sentence that the operator reads to the caller at the end of a call: the number, and what happens next.
public struct CallClosing: Hashable, Sendable {
  /// The name under which a city words the end itself.
  public static let textName = "call.closing"

  /// The words to say, in the city's language.
  public let text: String
  /// The same without the city's own end, which takes leave of whoever called: for a page.
  public let words: String

  /// Words for a contact that opened or chased a request; the city's own `call.closing` ends them.
  ///
  /// - Parameters:
  ///   - request: the request.
  ///   - orders: its orders as they stand now.
  ///   - state: where the request stands.
  ///   - isKnown: whether the caller asked about an earlier report, or joined one.
  ///   - firms: the names of contractors, by code.
  ///   - policy: the rules in force.
  ///   - now: the moment of the call.
  public init(
    request: RequestNumber, orders: [WorkOrder], state: RequestState = .open, isKnown: Bool = false,
    firms: [ContractorCode: String] = [:],
    policy: Policy, now: Timestamp
  ) {
    let language = policy.language
    let isAnswered = orders.isEmpty || orders.contains { !$0.state.isFinished }
    let opening = Self.opening(request, state, isKnown: isKnown, isAnswered: isAnswered)
    let waiting = state.isFinished ? nil : orders.first { !$0.state.isFinished }
    let next = waiting.map { Self.next($0, firms, policy, now)(language) }
    let said = Self.joined([opening(language), next], policy)
    words = said.words
    text = said.text
  }

  /// Words for a message that says itself which request it is about, and what became of it: only what happens next to an
  /// order, with the city's own end.
  public init(next order: WorkOrder, firms: [ContractorCode: String], policy: Policy, now: Timestamp) {
    let said = Self.joined([Self.next(order, firms, policy, now)(policy.language)], policy)
    words = said.words
    text = said.text
  }

  private static func joined(_ sentences: [String?], _ policy: Policy) -> (words: String, text: String) {
    let words = sentences.compactMap(\.self).joined(separator: " ")
    let end = policy.texts[textName].map { $0(policy.language) }
    return (words, [words, end].compactMap(\.self).joined(separator: " "))
  }

  private static func opening(
    _ request: RequestNumber, _ state: RequestState, isKnown: Bool, isAnswered: Bool
  ) -> LocalizedText {
    if state.isFinished {
      return LocalizedText(
        it: "La segnalazione \(request) è già \(state.condition.it). Se il problema c'è ancora, lo riprendiamo.",
        en: "Report \(request) is already \(state.condition.en). If the fault is still there, we take it up again.")
    }
    guard isAnswered else {
      return LocalizedText(
        it: "La segnalazione \(request) è aperta; nessuno ci sta lavorando, e un tecnico la valuterà di nuovo.",
        en: "Report \(request) is open; nobody is working on it, and a technician will evaluate it again.")
    }
    return isKnown
      ? LocalizedText(
        it: "La segnalazione \(request) è già in carico.", en: "Report \(request) is already being dealt with.")
      : LocalizedText(
        it: "La sua segnalazione ha il numero \(request).", en: "Your report has number \(request).")
  }

  /// What whoever took the call can do when the request asked about is finished and the fault is still there, or when no
  /// order answers it any more; `nil` for one that is being dealt with.
  public static func hint(on request: RequestNumber, _ state: RequestState, orders: [WorkOrder]) -> LocalizedText? {
    guard state.isFinished else {
      guard !orders.isEmpty, orders.allSatisfy(\.state.isFinished) else { return nil }
      return LocalizedText(
        it: "Nessun ordine aperto le risponde: mcctl order create --request \(request).",
        en: "No open order answers it: mcctl order create --request \(request).")
    }
    let again = LocalizedText(
      it: "registrare una nuova segnalazione, senza --chase.", en: "log a new report, without --chase.")
    let start = LocalizedText(it: "Se il problema c'è ancora: ", en: "If the fault is still there, ")
    guard let closed = orders.last(where: { $0.state == .closed }) else { return start + again }
    let reopening = LocalizedText(
      it: "mcctl order reopen \(closed.number) --reason …, o ",
      en: "mcctl order reopen \(closed.number) --reason …, or ")
    return start + reopening + again
  }

  /// Words for a contact that opened nothing.
  public init(outcome: ContactOutcome, contact: ContactNumber, language: Language) {
    let sentence =
      switch outcome {
      case .information:
        LocalizedText(
          it: "Grazie della chiamata. L'informazione è registrata con il numero \(contact).",
          en: "Thank you for calling. The information is recorded as number \(contact).")
      case .referred:
        LocalizedText(
          it: "Se ne occupa un altro ente: la chiamata è registrata con il numero \(contact).",
          en: "Another body deals with this: your call is recorded as number \(contact).")
      default:
        LocalizedText(
          it: "La chiamata è registrata con il numero \(contact).", en: "Your call is recorded as number \(contact).")
      }
    words = sentence(language)
    text = words
  }

  private static func next(
    _ order: WorkOrder, _ firms: [ContractorCode: String], _ policy: Policy, _ now: Timestamp
  ) -> LocalizedText {
    let firm = order.contractor.map { firms[$0] ?? $0.rawValue } ?? ""
    switch order.state {
    case .offered:
      return ended(
        LocalizedText(it: "Abbiamo contattato \(firm)", en: "\(firm) has been asked"),
        until(order, [.arrival, .completion], policy, now))
    case .accepted:
      return LocalizedText(it: "\(firm) ha accettato l'incarico", en: "\(firm) has taken the job")
        + (arrival(order, policy, now) ?? until(order, [.arrival, .completion], policy, now))
    case .started:
      return LocalizedText(it: "\(firm) è al lavoro", en: "\(firm) is at work")
        + until(order, [.completion], policy, now)
    case .suspended:
      return LocalizedText(it: "Il lavoro di \(firm) è sospeso", en: "The work of \(firm) is suspended")
        + until(order, [.completion], policy, now)
    case .inspection:
      return LocalizedText(it: "Un tecnico farà un sopralluogo", en: "A technician will look at it")
        + until(order, [.triage, .approval], policy, now)
    case .approval:
      return LocalizedText(
        it: "L'intervento attende l'autorizzazione di un tecnico", en: "A technician has to approve the work")
        + until(order, [.approval], policy, now)
    case .unassigned, .ready:
      return LocalizedText(
        it: "Stiamo cercando un'impresa e il tecnico di turno è avvisato.",
        en: "We are looking for a firm and the technician on call has been told.")
    case .completed:
      return LocalizedText(it: "Il lavoro è finito e sarà verificato.", en: "The work is done and will be checked.")
    case .evaluating, .closed, .cancelled:
      return LocalizedText(it: "Un tecnico la valuterà", en: "A technician will evaluate it")
        + until(order, [.triage], policy, now)
    }
  }

  // A sentence that ends with a firm's name may have its full stop already: "Strade Nord S.r.l."
  private static func ended(_ sentence: LocalizedText, _ end: LocalizedText) -> LocalizedText {
    func joined(_ sentence: String, _ end: String) -> String {
      sentence.hasSuffix(".") && end == "." ? sentence : sentence + end
    }
    return LocalizedText(it: joined(sentence.it, end.it), en: joined(sentence.en, end.en))
  }

  // What the firm itself has said goes before what it may take.
  private static func arrival(_ order: WorkOrder, _ policy: Policy, _ now: Timestamp) -> LocalizedText? {
    guard let eta = order.eta, eta > now else { return nil }
    return LocalizedText(
      it: ": conta di essere sul posto verso \(moment(eta, policy, now, .italian)).",
      en: " and expects to be on site at about \(moment(eta, policy, now, .english)).")
  }

  // Only a deadline that still lies ahead and comes nearer is promised: one that a pause stops will be another.
  private static func until(_ order: WorkOrder, _ names: [TargetName], _ policy: Policy, _ now: Timestamp)
    -> LocalizedText
  {
    let targets = names.compactMap { name in order.runningTargets.first { $0.name == name } }
    guard let target = targets.first(where: { ($0.due ?? now) > now }), let due = target.due else {
      return LocalizedText(it: ".", en: ".")
    }
    let italian = moment(due, policy, now, .italian)
    let english = moment(due, policy, now, .english)
    switch target.name {
    case .arrival:
      return LocalizedText(it: ": sarà sul posto entro \(italian).", en: " and should be on site by \(english).")
    case .completion:
      return LocalizedText(
        it: ": il lavoro sarà finito entro \(italian).", en: "; the work should be done by \(english).")
    case .triage, .approval, .acceptance, .makingSafe:
      return LocalizedText(it: " entro \(italian).", en: " by \(english).")
    }
  }

  // On the day itself the hour is enough.
  private static func moment(_ due: Timestamp, _ policy: Policy, _ now: Timestamp, _ language: Language) -> String {
    let zone = policy.calendar.zone
    let text = LocalMoments.text(due, in: zone, language)
    guard zone.date(of: due) == zone.date(of: now) else { return language == .italian ? "il \(text)" : text }
    let hour = zone.local(due).time.description
    return language == .italian ? "le \(hour)" : hour
  }
}
