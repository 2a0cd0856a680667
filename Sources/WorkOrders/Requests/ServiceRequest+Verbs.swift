/// A request after an act, and what happened.
public struct RequestChange: Sendable {
  /// The request as it is now.
  public let request: ServiceRequest
  /// What happened, in order.
  public let occurrences: [Occurrence]
}

extension ServiceRequest {
  /// Says what the request is about and where; a wrong classification is corrected the same way.
  public func classify(
    category code: CategoryCode, zone: ZoneCode?, place: PlaceCode?, address: String?, registryAddress: String? = nil,
    coordinate: Coordinate?, note: String? = nil, in context: ActContext
  ) throws(DomainError) -> RequestChange {
    try requireStaff(context, to: Self.classifying)
    try requireUnfinished(Self.classifying)
    let chosen = try context.policy.known(category: code)
    return recording(.requestClassified, words: ["address": address ?? "", "note": note ?? ""]) { request in
      request.category = code
      request.area = chosen.area
      request.zone = zone ?? request.zone
      request.place = place ?? request.place
      request.say(address, registryAddress)
      request.coordinate = coordinate ?? request.coordinate
      if request.state == .new { request.state = .open }
    }
  }

  /// Corrects the words or the place of a request; what was said before stays in the register.
  public func amend(
    description: String?, zone: ZoneCode?, place: PlaceCode?, address: String?, registryAddress: String? = nil,
    coordinate: Coordinate?, note: String? = nil, in context: ActContext
  ) throws(DomainError) -> RequestChange {
    try requireStaff(context, to: Self.amending)
    guard
      [description, address, note].contains(where: { $0?.isEmpty == false }) || zone != nil || place != nil
        || coordinate != nil
    else {
      throw DomainError(
        .invalid, .init(it: "Non c'è nulla da correggere.", en: "There is nothing to amend."),
        hint: .init(
          it: "Indicare le parole, il luogo o la categoria giusti.", en: "Give the right words, place or category."))
    }
    let words = ["description": description ?? "", "address": address ?? "", "note": note ?? ""]
    return recording(.requestAmended, words: words) { request in
      request.zone = zone ?? request.zone
      request.place = place ?? request.place
      request.say(address, registryAddress)
      request.coordinate = coordinate ?? request.coordinate
    }
  }

  /// Asks its reporters what has to be known.
  public func ask(_ question: String, in context: ActContext) throws(DomainError) -> RequestChange {
    try requireStaff(context, to: Self.asking)
    try requireUnfinished(Self.asking)
    return recording(.requestAsked, words: ["question": question]) { _ in }
  }

  /// Ends the request without work: rejected, referred or cancelled, with the reason its reporter is told.
  ///
  /// - Parameter body: the other body that a referred request goes to.
  public func end(
    _ end: RequestState, reason: String, body: String? = nil, in context: ActContext
  ) throws(DomainError) -> RequestChange {
    let kind: EventKind =
      switch end {
      case .rejected: .requestRejected
      case .referred: .requestReferred
      default: .requestCancelled
      }
    try requireStaff(context, to: Self.ending)
    try requireUnfinished(Self.ending)
    guard [.rejected, .referred, .cancelled].contains(end) else {
      throw DomainError(
        .invalid,
        .init(
          it: "La richiesta \(number) non può diventare \(end.condition.it).",
          en: "Request \(number) cannot be ended as \(end.condition.en)."),
        hint: .init(
          it: "Può essere respinta, inviata ad altro ente o annullata.",
          en: "End it as rejected, referred or cancelled."), field: "state")
    }
    return recording(kind, words: ["reason": reason, "body": body ?? ""]) { $0.state = end }
  }

  /// Somebody deals with it.
  public func taken() -> RequestChange {
    recording(.requestClassified) { $0.state = .open }
  }

  /// All its orders are closed: the request is resolved.
  public func resolve() -> RequestChange {
    recording(.requestResolved) { $0.state = .resolved }
  }

  /// One of its orders was taken up again.
  public func reopen() -> RequestChange {
    recording(.requestReopened) { $0.state = .open }
  }

  /// The labels that statistics count its events by.
  public var labels: EventLabels {
    EventLabels(area: area, category: category, zone: zone, urgency: nil, channel: channel.rawValue, contractor: nil)
  }

  // Another address takes the registry's spelling of the one before away.
  private mutating func say(_ address: String?, _ registryAddress: String?) {
    guard let address else { return }
    self.address = address
    self.registryAddress = registryAddress
  }

  func recording(
    _ kind: EventKind, facts: Facts = [:], words: [String: String] = [:],
    _ edit: (inout ServiceRequest) -> Void
  ) -> RequestChange {
    var request = self
    edit(&request)
    request.version += 1
    let occurrence = Occurrence(
      kind, subjects: EventSubjects(request: number), labels: request.labels, from: state.rawValue,
      to: request.state.rawValue, facts: facts, words: words.filter { !$0.value.isEmpty })
    return RequestChange(request: request, occurrences: [occurrence])
  }

  private static let classifying = LocalizedText(it: "classificare", en: "classify")
  private static let amending = LocalizedText(it: "correggere", en: "amend")
  private static let asking = LocalizedText(it: "far precisare", en: "ask about")
  private static let ending = LocalizedText(it: "chiudere", en: "end")

  private func requireStaff(_ context: ActContext, to act: LocalizedText) throws(DomainError) {
    try context.requireDesk(to: act, .init(it: "la richiesta \(number)", en: "request \(number)"))
  }

  private func requireUnfinished(_ act: LocalizedText) throws(DomainError) {
    guard !state.isFinished else {
      throw DomainError(
        .conflict,
        .init(
          it: "Non si può più \(act.it) la richiesta \(number): è già \(state.condition.it).",
          en: "Request \(number) is already \(state.condition.en): nobody can \(act.en) it now."),
        hint: .init(it: "Registrare un nuovo contatto.", en: "Log a new contact instead."))
    }
  }
}
