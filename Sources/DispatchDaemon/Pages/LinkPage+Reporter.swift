import WorkOrders
import WorkOrdersStore

extension LinkPage {
  /// A report: how it stands, and what can be added.
  ///
  /// Who only asked about a request does not read what somebody else said in it.
  func reporterContent(_ request: ServiceRequest, _ contact: ContactNumber) throws -> PageContent {
    let isOwn = try snapshot.opened(request.number, by: contact)
    var content = PageContent(
      language: language.rawValue, title: say("Segnalazione \(request.number)", "Report \(request.number)"),
      city: policy.name)
    let orders = try snapshot.orders(for: request.number).map(snapshot.order)
    let surroundings = try snapshot.surroundings(of: [request]).first
    content.state = try state(of: request, orders, surroundings)
    content.facts = [
      PageFact(name: say("Ricevuta", "Received"), value: moment(request.reportedAt)),
      PageFact(name: say("Luogo", "Place"), value: request.address ?? ""),
    ].filter { !$0.value.isEmpty }
    content.said = isOwn ? [surroundings?.description].compactMap(\.self).filter { !$0.isEmpty } : []
    content.forms = [
      PageForm(
        act: LinkAct.word, button: say("Aggiungere", "Add"),
        fields: [.init(name: "text", label: say("Una parola in più", "A further word"), isLong: true), photos])
    ]
    if request.state.isFinished {
      content.forms.insert(
        PageForm(
          act: LinkAct.unfixed, button: say("Il problema c'è ancora", "The fault is still there"),
          fields: [.init(name: "text", label: say("Che cosa si vede?", "What can be seen?"), isLong: true), photos]),
        at: 0)
    }
    if let notices = try notices(to: contact) { content.forms.append(notices) }
    return content
  }

  // Who left no address is told nothing by mail.
  private func notices(to contact: ContactNumber) throws -> PageForm? {
    guard let email = try snapshot.reporter(of: contact).email else { return nil }
    return try snapshot.hasStoppedNotices(email)
      ? PageForm(act: LinkAct.takeUp, button: say("Avvisatemi di nuovo per posta", "Tell me by mail again"))
      : PageForm(act: LinkAct.stop, button: say("Non mandatemi altri avvisi", "Send me no further notices"))
  }

  private func state(
    of request: ServiceRequest, _ orders: [WorkOrder], _ surroundings: RequestSurroundings?
  ) throws -> String {
    switch request.state {
    case .resolved: return joined(say("Lavoro concluso.", "Work done."), surroundings?.answers.last?.text)
    case .rejected: return joined(say("Non accolta.", "Not taken up."), surroundings?.reason)
    case .referred:
      return joined(say("Trasmessa a un altro ente:", "Passed on to another body:"), surroundings?.referredTo)
    case .cancelled: return say("Annullata.", "Cancelled.")
    case .new, .open:
      // The same words that the operator says on the phone, without the farewell.
      return CallClosing(
        request: request.number, orders: orders, state: request.state, isKnown: true,
        firms: try snapshot.firmNames(of: orders), policy: policy, now: snapshot.now
      ).words
    }
  }

  private func joined(_ words: String, _ more: String?) -> String {
    [words, more].compactMap(\.self).joined(separator: " ")
  }
}
