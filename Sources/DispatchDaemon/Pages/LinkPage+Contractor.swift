import WorkOrders
import WorkOrdersStore

extension LinkPage {
  /// A contractor's order: what it asks, and what can be answered.
  func contractorContent(_ contractor: ContractorCode, _ order: WorkOrder) throws -> PageContent {
    var content = PageContent(
      language: language.rawValue, title: say("Ordine \(order.number)", "Order \(order.number)"), city: policy.name)
    guard order.contractor == contractor, !order.state.isFinished else {
      content.state = order.notWithThem.sentence(language)
      return content
    }
    let subject = try snapshot.subject(of: order)
    let site = try snapshot.site(of: order, subject, policy)
    content.state = state(of: order)
    content.round = order.offers.last.map { "\($0.round)" } ?? ""
    content.facts = try facts(of: order, site)
    content.said = subject.said
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
      throw order.notWithThem.with(code: .notAllowed)
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

  private func facts(of order: WorkOrder, _ site: OrderSite) throws -> [PageFact] {
    let firm = try order.contractor.flatMap { try snapshot.contractTable().contractor($0) }
    let facts = OrderFacts(of: order, at: site, firm: firm, policy, SheetWords(language)).list()
    guard let eta = order.eta, order.state == .accepted else { return facts }
    return facts + [PageFact(name: say("Arrivo che avete indicato", "Arrival that you gave"), value: moment(eta))]
  }

  /// What a firm is told whose amount is above what was approved; `nil` where it is not.
  func claimed() throws -> String? {
    guard case .contractor(let contractor, let number) = link.holder else { return nil }
    let order = try snapshot.order(number)
    guard order.contractor == contractor, let claimed = order.claimed else { return nil }
    let sum = Amounts.text(claimed, language)
    return say(
      "Registrato. L'importo di \(sum) è sopra quello autorizzato: l'ufficio lo deve ancora autorizzare.",
      "Recorded. The amount of \(sum) is above what was approved: the office has to approve it first.")
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

  /// The field for pictures.
  var photos: PageForm.Field { .init(name: "files", label: say("Foto", "Pictures"), isFile: true) }
}
