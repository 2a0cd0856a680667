import DispatchAPI
import WorkOrders
import WorkOrdersStore

extension ViewWriter {
  /// A request as this role may see it: what came with its contacts is for those who call back.
  func request(_ request: ServiceRequest, for role: Role) throws -> RequestView {
    let contacts = try snapshot.contacts(about: request.number)
    let orders = try snapshot.orders(for: request.number)
    var view = RequestView(
      number: request.number, version: request.version, state: request.state.rawValue,
      channel: request.channel.rawValue, reported: time(request.reportedAt), entered: time(request.enteredAt),
      reporters: contacts.count, contacts: contacts, orders: orders)
    view.category = request.category
    view.area = request.area
    view.zone = request.zone
    view.place = request.place
    view.address = request.address
    view.lat = request.coordinate?.latitude
    view.lon = request.coordinate?.longitude
    view.urgency = try orders.first.flatMap { try snapshot.order($0).urgency }
    let description = try snapshot.description(of: request.number)
    view.description = description.isEmpty ? nil : description
    view.office = try contacts.first.flatMap { try snapshot.office(of: $0) }
    view.attachmentsWithheld = !role.maySeeReporters
    if role.maySeeReporters { view.attachments = try contacts.flatMap { try snapshot.attachments(of: $0) }.map(file) }
    view.answers = try orders.compactMap(answer)
    try setRemarks(&view, request)
    return view
  }

  private func answer(_ order: OrderNumber) throws -> AnswerView? {
    guard let closing = try snapshot.closing(of: order), let text = closing.answer else { return nil }
    return AnswerView(order: order, at: time(closing.at), text: text)
  }

  private func setRemarks(_ view: inout RequestView, _ request: ServiceRequest) throws {
    let remarks = try snapshot.remarks(on: request.number)
    view.note = remarks.note
    view.importedFrom = remarks.externalNumber
    guard request.state.isFinished, request.state != .resolved else { return }
    view.reason = remarks.reason
    view.referredTo = request.state == .referred ? remarks.referredTo : nil
  }

  /// An open request that may report the same thing.
  func duplicate(_ repeated: LikelyRepeat) -> DuplicateView {
    let request = repeated.request
    var view = DuplicateView(
      request: request.number, score: repeated.score, state: request.state.rawValue, reported: time(request.reportedAt),
      orders: repeated.orders)
    view.distance = repeated.distance.map { ($0 * 10).rounded() / 10 }
    view.description = repeated.description.isEmpty ? nil : repeated.description
    view.category = request.category
    view.address = request.address
    return view
  }
}
