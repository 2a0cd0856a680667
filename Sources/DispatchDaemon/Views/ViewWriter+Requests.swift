import DispatchAPI
import WorkOrders
import WorkOrdersStore

extension ViewWriter {
  /// A request as this role may see it.
  func request(_ request: ServiceRequest, for role: Role) throws -> RequestView {
    guard let view = try requests([request], for: role).first else {
      throw DomainError(.internal, "A request has no view.")
    }
    return view
  }

  /// A page of requests as this role may see them: what came with their contacts is for those who call back.
  func requests(_ requests: [ServiceRequest], for role: Role) throws -> [RequestView] {
    zip(requests, try snapshot.surroundings(of: requests)).map { view(of: $0, $1, for: role) }
  }

  private func view(of request: ServiceRequest, _ known: RequestSurroundings, for role: Role) -> RequestView {
    var view = RequestView(
      number: request.number, version: request.version, state: request.state.rawValue,
      channel: request.channel.rawValue, reported: time(request.reportedAt), entered: time(request.enteredAt),
      reporters: known.contacts.count, contacts: known.contacts, orders: known.orders)
    view.category = request.category
    view.area = request.area
    view.zone = request.zone
    view.place = request.place
    view.address = request.address
    view.registryAddress = request.registryAddress
    view.lat = request.coordinate?.latitude
    view.lon = request.coordinate?.longitude
    view.urgency = known.urgency
    view.description = known.description.flatMap { $0.isEmpty ? nil : $0 }
    view.office = known.office
    view.attachmentsWithheld = !role.maySeeReporters
    if role.maySeeReporters { view.attachments = known.attachments.map { file($0, near: request.coordinate) } }
    view.answers = known.answers.map { AnswerView(order: $0.order, at: time($0.at), text: $0.text) }
    setRemarks(&view, request, known)
    return view
  }

  private func setRemarks(_ view: inout RequestView, _ request: ServiceRequest, _ known: RequestSurroundings) {
    view.note = known.note
    view.suggestion = known.suggestion.map(suggestion)
    view.importedFrom = known.externalNumber
    guard request.state.isFinished, request.state != .resolved else { return }
    view.reason = known.reason
    view.referredTo = request.state == .referred ? known.referredTo : nil
  }

  /// What was suggested for a request.
  func suggestion(_ suggestion: RequestSuggestion) -> SuggestionView {
    var view = SuggestionView(score: suggestion.score, reasons: suggestion.reasons.map { $0.text(policy.language) })
    view.category = suggestion.category
    view.place = suggestion.place
    view.address = suggestion.address
    view.lat = suggestion.coordinate?.latitude
    view.lon = suggestion.coordinate?.longitude
    view.zone = suggestion.zone
    return view
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
