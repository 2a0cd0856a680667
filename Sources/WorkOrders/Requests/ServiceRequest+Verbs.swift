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
    category code: CategoryCode, zone: ZoneCode?, place: PlaceCode?, address: String?, coordinate: Coordinate?,
    note: String? = nil, in context: ActContext
  ) throws(DomainError) -> RequestChange {
    try requireStaff(context, to: "classify")
    try requireUnfinished("classify")
    let chosen = try context.policy.known(category: code)
    return recording(.requestClassified, words: ["address": address ?? "", "note": note ?? ""]) { request in
      request.category = code
      request.area = chosen.area
      request.zone = zone ?? request.zone
      request.place = place ?? request.place
      request.address = address ?? request.address
      request.coordinate = coordinate ?? request.coordinate
      if request.state == .new { request.state = .open }
    }
  }

  /// Corrects the words or the place of a request; what was said before stays in the register.
  public func amend(
    description: String?, zone: ZoneCode?, place: PlaceCode?, address: String?, coordinate: Coordinate?,
    note: String? = nil, in context: ActContext
  ) throws(DomainError) -> RequestChange {
    try requireStaff(context, to: "amend")
    let words = ["description": description ?? "", "address": address ?? "", "note": note ?? ""]
    return recording(.requestAmended, words: words) { request in
      request.zone = zone ?? request.zone
      request.place = place ?? request.place
      request.address = address ?? request.address
      request.coordinate = coordinate ?? request.coordinate
    }
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
    try requireStaff(context, to: "end")
    try requireUnfinished("end")
    guard [.rejected, .referred, .cancelled].contains(end) else {
      throw DomainError(
        .invalid, "Request \(number) cannot be ended as \(end.rawValue).",
        hint: "End it as rejected, referred or cancelled.", field: "state")
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

  private func recording(
    _ kind: EventKind, words: [String: String] = [:], _ edit: (inout ServiceRequest) -> Void
  ) -> RequestChange {
    var request = self
    edit(&request)
    request.version += 1
    let occurrence = Occurrence(
      kind, subjects: EventSubjects(request: number), labels: request.labels, from: state.rawValue,
      to: request.state.rawValue, words: words.filter { !$0.value.isEmpty })
    return RequestChange(request: request, occurrences: [occurrence])
  }

  private func requireStaff(_ context: ActContext, to act: String) throws(DomainError) {
    guard [.operator, .technician, .administrator].contains(context.actor.role) else {
      throw DomainError(
        .notAllowed, "The role \(context.actor.role.rawValue) may not \(act) request \(number).",
        hint: "Ask an operator or a technician.")
    }
  }

  private func requireUnfinished(_ act: String) throws(DomainError) {
    guard !state.isFinished else {
      throw DomainError(
        .conflict, "Request \(number) is already \(state.rawValue): nobody can \(act) it now.",
        hint: "Log a new contact instead.")
    }
  }
}
