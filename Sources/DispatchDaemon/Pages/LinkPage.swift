import Foundation
import WorkOrders
import WorkOrdersInterchange
import WorkOrdersStore

/// What somebody sees behind a link.
struct LinkPage {
  private let link: AccessLink
  private let snapshot: RegisterSnapshot
  private let policy: Policy

  init(_ link: AccessLink, _ snapshot: RegisterSnapshot) throws {
    self.link = link
    self.snapshot = snapshot
    policy = try snapshot.policy()
  }

  private var language: Language { policy.language }

  private func say(_ it: String, _ en: String) -> String { LocalizedText(it: it, en: en)(language) }

  private func moment(_ time: Timestamp) -> String { LocalMoments.text(time, in: policy.calendar.zone, language) }

  /// The page as things stand.
  ///
  /// - Parameters:
  ///   - news: the act that was just done.
  ///   - refusal: why an act was not done.
  ///   - form: what was typed for it.
  ///   - token: the link's, below which its pictures stand.
  func content(
    news: String? = nil, refusal: DomainError? = nil, form: FormContent? = nil, token: String
  ) throws -> PageContent {
    var content =
      switch link.holder {
      case .contractor(let contractor, let order): try contractorContent(contractor, try snapshot.order(order))
      case .reporter(let contact, let request):
        try reporterContent(
          try snapshot.request(request), isOwn: try snapshot.opened(request, by: contact))
      }
    content.pictures = try snapshot.pictures(for: link).map(\.sha256)
    content.pictureWords = say("Foto", "Picture")
    content.news = news.flatMap(done)
    content.refusal = refusal?.text(language)
    content.key = UUID().uuidString
    content.token = token
    if let form { content.forms = content.forms.map { $0.filled(with: form) } }
    return content
  }

  private func done(_ act: String) -> String? {
    switch act {
    case LinkAct.word: say("Grazie: l'aggiunta è arrivata.", "Thank you: your addition has arrived.")
    case LinkAct.unfixed:
      say("Grazie: lo rivediamo.", "Thank you: we look at it again.")
    default: OrderAct(rawValue: act) == nil ? nil : say("Registrato. Grazie.", "Recorded. Thank you.")
    }
  }
}

// MARK: - A contractor's order

extension LinkPage {
  private func contractorContent(_ contractor: ContractorCode, _ order: WorkOrder) throws -> PageContent {
    var content = PageContent(
      language: language.rawValue, title: say("Ordine \(order.number)", "Order \(order.number)"), city: policy.name)
    guard order.contractor == contractor, !order.state.isFinished else {
      content.state = say(
        "Questo ordine non è, o non è più, affidato a voi.", "This order is not, or no longer, with you.")
      return content
    }
    let subject = try snapshot.subject(of: order)
    let site = try snapshot.site(of: order, subject, policy)
    content.state = state(of: order)
    content.round = order.offers.last.map { "\($0.round)" } ?? ""
    content.facts = facts(of: order, site)
    content.said = subject.descriptions.filter { !$0.isEmpty }
    content.map = order.coordinate?.mapLink
    content.mapWords = say("Vedere sulla mappa", "See on the map")
    content.sheet = say("Ordine da stampare", "Order to print")
    content.forms = forms(for: order)
    return content
  }

  /// The order to print of a contractor's link, as long as it is that contractor's.
  func sheet() throws -> OrderSheet {
    guard case .contractor(let contractor, let number) = link.holder else { throw AccessLink.unknown }
    let order = try snapshot.order(number)
    guard order.contractor == contractor, !order.state.isFinished else {
      throw DomainError(
        .notAllowed,
        .init(
          it: "Questo ordine non è, o non è più, affidato a voi.", en: "This order is not, or no longer, with you."))
    }
    return try OrderSheet(of: order, snapshot)
  }

  private func state(of order: WorkOrder) -> String {
    switch order.state {
    case .offered: say("In attesa della vostra risposta.", "Waiting for your answer.")
    case .accepted: say("Accettato.", "Accepted.")
    case .started: say("Lavori in corso.", "Work under way.")
    case .suspended: say("Sospeso.", "Suspended.")
    default: say("Eseguito: l'ufficio lo verifica.", "Done: the office will check it.")
    }
  }

  private func facts(of order: WorkOrder, _ site: OrderSite) -> [PageFact] {
    let offer = order.offers.last
    var facts = [
      PageFact(
        name: say("Lavoro", "Work"), value: order.category.flatMap { policy.category($0) }?.name(language) ?? "–"),
      PageFact(name: say("Luogo", "Place"), value: site.spoken),
      PageFact(
        name: say("Urgenza", "Urgency"), value: order.urgency.flatMap { policy.urgency($0) }?.name(language) ?? "–"),
      PageFact(
        name: say("Importo stimato, senza IVA", "Estimate, net of VAT"),
        value: order.expectedAmount.map { Amounts.text($0, language) } ?? "–"),
    ]
    if let offer {
      facts.append(PageFact(name: say("Contratto", "Contract"), value: offer.contract.rawValue))
      if order.state == .offered {
        facts.append(PageFact(name: say("Rispondere entro", "Answer by"), value: moment(offer.answerBy)))
      }
    }
    if let eta = order.eta, order.state == .accepted {
      facts.append(PageFact(name: say("Arrivo che avete indicato", "Arrival that you gave"), value: moment(eta)))
    }
    for target in order.targets where target.metAt == nil {
      guard let due = target.due, [.arrival, .makingSafe, .completion].contains(target.name) else { continue }
      facts.append(PageFact(name: target.name.words(language), value: say("entro ", "by ") + moment(due)))
    }
    return facts
  }

  private func forms(for order: WorkOrder) -> [PageForm] {
    let handBack = PageForm(
      act: OrderAct.handBack.rawValue, button: say("Restituisco l'ordine", "Hand the order back"), fields: [reason])
    let complete = PageForm(
      act: OrderAct.complete.rawValue, button: say("Lavoro finito", "Work done"),
      fields: [
        .init(
          name: "amount",
          label: say("Importo finale, senza IVA (per esempio 350,00)", "Final amount, net of VAT (350.00)")),
        photos,
      ])
    switch order.state {
    case .offered:
      return [
        PageForm(
          act: OrderAct.accept.rawValue, button: say("Accetto", "I accept"),
          fields: [
            .init(
              name: "when",
              label: say("Quando arrivate? (15:30, domani 8:00)", "When do you arrive? (15:30, tomorrow 8:00)"))
          ]),
        PageForm(act: OrderAct.refuse.rawValue, button: say("Rifiuto", "I refuse"), fields: [reason]),
      ]
    case .accepted:
      return [PageForm(act: OrderAct.start.rawValue, button: say("Siamo sul posto", "We are on site"))]
        + makingSafe(order)
        + [complete, handBack]
    case .started: return makingSafe(order) + [complete, handBack]
    case .suspended: return makingSafe(order) + [handBack]
    default: return []
    }
  }

  private func makingSafe(_ order: WorkOrder) -> [PageForm] {
    guard order.targets.contains(where: { $0.name == .makingSafe && $0.metAt == nil }) else { return [] }
    return [PageForm(act: OrderAct.makeSafe.rawValue, button: say("Pericolo tolto", "Danger removed"))]
  }

  private var reason: PageForm.Field {
    .init(name: "reason", label: say("Motivo", "Reason"), isNeeded: true, isLong: true)
  }

  private var photos: PageForm.Field { .init(name: "files", label: say("Foto", "Pictures"), isFile: true) }
}

// MARK: - A reporter's request

extension LinkPage {
  // Who only asked about a request does not read what somebody else said in it.
  private func reporterContent(_ request: ServiceRequest, isOwn: Bool) throws -> PageContent {
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
    return content
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
        request: request.number, orders: orders, state: request.state, isKnown: true, firms: try firmNames(orders),
        policy: policy, now: snapshot.now
      ).text
    }
  }

  private func joined(_ words: String, _ more: String?) -> String {
    [words, more].compactMap(\.self).joined(separator: " ")
  }

  private func firmNames(_ orders: [WorkOrder]) throws -> [ContractorCode: String] {
    var names: [ContractorCode: String] = [:]
    for code in orders.compactMap(\.contractor) { names[code] = try snapshot.contractTable().contractor(code)?.name }
    return names
  }
}

extension PageForm {
  /// The form with what was typed into it before.
  fileprivate func filled(with form: FormContent) -> PageForm {
    guard form["act"] == act else { return self }
    var filled = self
    for index in filled.fields.indices where !filled.fields[index].isFile {
      filled.fields[index].value = form[filled.fields[index].name] ?? ""
    }
    return filled
  }
}

extension AccessLink.Kind {
  /// The link that a token names, if it is of this kind.
  func link(_ token: String, _ snapshot: RegisterSnapshot) throws -> AccessLink {
    let link = try snapshot.link(token: token)
    guard link.holder.kind == self else { throw AccessLink.unknown }
    return link
  }
}
