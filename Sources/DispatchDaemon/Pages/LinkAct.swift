import WorkOrders
import WorkOrdersInterchange
import WorkOrdersStore

/// What somebody does behind a link.
struct LinkAct {
  /// A reporter adds a word or a picture.
  static let word = "word"
  /// A reporter says that the fault is still there.
  static let unfixed = "unfixed"
  /// A reporter wants no notices any more, as by STOP in the first line of an answer.
  static let stop = "stop-notices"
  /// A reporter wants notices again.
  static let takeUp = "resume-notices"
  /// All that the forms of the pages ask for.
  static let names = OrderAct.allCases.map(\.rawValue) + [word, unfixed, stop, takeUp]

  private let form: FormContent
  private let files: [StoredFile]
  private let transaction: RegisterTransaction

  init(_ form: FormContent, _ files: [StoredFile], _ transaction: RegisterTransaction) {
    self.form = form
    self.files = files
    self.transaction = transaction
  }

  /// Does it.
  ///
  /// - Returns: the act's name, for the page that says that it was done.
  /// - Throws: ``DomainError`` `invalid` for an act that is none or lacks something, and what the act refuses.
  func perform(by link: AccessLink) throws -> String {
    let act = form["act"] ?? ""
    switch link.holder {
    case .contractor(let contractor, let order): try answer(try answer(named: act), by: contractor, on: order)
    case .reporter(let contact, _) where act == Self.stop || act == Self.takeUp:
      try setNotices(to: contact, areStopped: act == Self.stop)
    case .reporter(let contact, let request): try add(as: act, from: contact, to: request)
    }
    try transaction.note(useOf: link, for: act, in: try transaction.context(by: .system))
    return act
  }

  private func answer(_ answer: ContractorAnswer, by contractor: ContractorCode, on number: OrderNumber) throws {
    try requireShown(try transaction.snapshot.order(number))
    let context = try transaction.context(by: .system)
    let isNew = try transaction.answer(answer, by: contractor, on: number, via: .link, in: context)
    // What was said before may bring a further picture while the order is theirs, and nothing afterwards.
    let isTheirs = try transaction.snapshot.order(number).contractor == contractor
    if !files.isEmpty, isNew || isTheirs { try transaction.attach(files, from: contractor, to: number) }
  }

  /// The page showed the offer that is answered: another one may be of another amount.
  private func requireShown(_ order: WorkOrder) throws(DomainError) {
    guard let round = form["round"], !round.isEmpty, order.offers.last.map({ "\($0.round)" }) != round else { return }
    throw DomainError(
      .conflict,
      .init(
        it: "Nel frattempo l'ordine \(order.number) è stato offerto di nuovo.",
        en: "Order \(order.number) has been offered anew meanwhile."),
      hint: .init(
        it: "Leggere ciò che vale ora, e rispondere a questo.", en: "Read what holds now, and answer that."))
  }

  private func answer(named act: String) throws -> ContractorAnswer {
    switch OrderAct(rawValue: act) {
    case .accept: return .accept(eta: try arrival())
    case .refuse: return .refuse(reason: try reason())
    case .start: return .start
    case .makeSafe: return .makeSafe
    case .complete: return .complete(final: try form["amount"].map { try Euro(written: $0, field: "amount") })
    case .handBack: return .handBack(reason: try reason())
    default: throw Self.unknown
    }
  }

  private func arrival() throws -> Timestamp? {
    guard let typed = form["when"] else { return nil }
    let zone = try transaction.snapshot.policy().calendar.zone
    guard let moment = zone.nextMoment(spoken: typed, after: transaction.now) else {
      throw DomainError(
        .invalid,
        .init(
          it: "\"\(typed.prefix(40))\" non è un'ora a venire.", en: "\"\(typed.prefix(40))\" is not a time to come."),
        hint: .init(it: "Scrivere 15:30, domani 8:00 o 25/11 9:00.", en: "Write 15:30, tomorrow 8:00 or 25/11 9:00."),
        field: "when")
    }
    return moment
  }

  private func reason() throws -> String {
    try Typed.required(
      form["reason"].map { TextBounds.cut($0, field: "reason") }, field: "reason",
      because: .init(it: "Serve un motivo.", en: "A reason is needed."))
  }

  private func setNotices(to contact: ContactNumber, areStopped: Bool) throws {
    guard let email = try transaction.snapshot.reporter(of: contact).email else { throw Self.unknown }
    try transaction.setNotices(to: email, areStopped: areStopped, in: try transaction.context(by: .system))
  }

  private func add(as act: String, from contact: ContactNumber, to request: RequestNumber) throws {
    guard act == Self.word || act == Self.unfixed else { throw Self.unknown }
    let context = try transaction.context(by: .system)
    let reporter = try transaction.snapshot.reporter(of: contact)
    guard try !isFlooded(request, by: reporter, context.policy.mail) else {
      throw DomainError(
        .conflict,
        .init(it: "Per ora sono già arrivate molte aggiunte.", en: "Many additions have come in already."),
        hint: .init(it: "Riprovare più tardi, o chiamare la centrale.", en: "Try again later, or call the centre."))
    }
    let text = form["text"] ?? ""
    guard !text.isEmpty || !files.isEmpty || act == Self.unfixed else {
      throw DomainError(
        .invalid, .init(it: "Non c'è nulla da aggiungere.", en: "There is nothing to add."),
        hint: .init(it: "Scrivere qualcosa o scegliere una foto.", en: "Write something or choose a picture."),
        field: "text")
    }
    let unsaid = LocalizedText(it: "Il problema c'è ancora.", en: "The fault is still there.")(context.policy.language)
    var report = ContactReport(
      channel: .web, description: text.isEmpty && act == Self.unfixed ? unsaid : String(text.prefix(10_000)))
    report.reporter = reporter
    try log(report, about: request, in: context)
  }

  // What comes long after the end is no longer about the request, and is bounded by whom it comes from.
  private func isFlooded(_ request: RequestNumber, by reporter: Reporter, _ rules: MailRules) throws -> Bool {
    let hour = transaction.now - MailRules.period
    if try transaction.snapshot.has(rules.perRequest, about: request, since: hour) { return true }
    guard let email = reporter.email else { return false }
    return try transaction.snapshot.has(rules.perSender, from: email, since: hour)
  }

  // The same follows as from a message that says so.
  private func log(_ said: ContactReport, about request: RequestNumber, in context: ActContext) throws {
    let consequence = try transaction.snapshot.consequence(ofReplyTo: request, in: context)
    var report = said
    if consequence == .ownReport {
      report.note = ReplyConsequence.note(on: request)(context.policy.language)
    } else {
      report.chase = request
    }
    let receipt = try transaction.log(report, in: context)
    for file in files { try transaction.attach(file, to: receipt.contact) }
    try transaction.replied(to: request, in: receipt.contact, consequence, context)
  }

  private static let unknown = DomainError(
    .invalid, .init(it: "Il modulo non dice che cosa fare.", en: "The form does not say what to do."),
    hint: .init(it: "Usare i pulsanti della pagina.", en: "Use the buttons of the page."), field: "act")
}
