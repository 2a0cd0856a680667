public import WorkOrders

extension RegisterTransaction {
  /// Suggests what a new request is about and keeps it; what is sure enough for the city is done at once, where the request
  /// came by mail and nobody is there to ask.
  func suggest(
    for request: inout ServiceRequest, _ report: inout ContactReport, in context: ActContext
  ) throws -> RequestSuggestion? {
    guard let suggestion = try snapshot.suggestion(for: report, opening: request.number) else { return nil }
    try keep(suggestion, for: request.number)
    let isMail = report.channel == .email || report.channel == .pec
    guard isMail, report.link == nil, let bar = context.policy.intake.automatic, suggestion.score >= bar,
      !suggestion.isPlaceOfHabit, let details = try filled(report, from: suggestion, context.policy)
    else { return suggestion }
    let change = request.classify(automatically: suggestion, as: details, in: context.policy)
    try save(change, in: context.automatic)
    try indexAgain(request.number)
    (request, report) = (change.request, details)
    return suggestion
  }

  /// Says what a request is about and where, as was suggested when it came in; what is given goes before it.
  ///
  /// - Throws: ``DomainError`` `conflict` when no category was suggested and none is given.
  public func classifyAsSuggested(
    _ number: RequestNumber, as given: ContactReport, in context: ActContext
  ) throws {
    let request = try snapshot.request(number)
    guard let suggestion = try snapshot.suggestion(for: number), suggestion.category ?? given.category != nil else {
      throw DomainError(
        .conflict,
        .init(
          it: "Per la richiesta \(number) non c'è una categoria suggerita.",
          en: "No category was suggested for request \(number)."),
        hint: .init(it: "Indicarla con --category.", en: "Give it with --category."), field: "category")
    }
    var details = given
    let hasSite = request.address != nil || request.place != nil || request.coordinate != nil
    if hasSite { details.category = details.category ?? suggestion.category } else { details.fill(from: suggestion) }
    try classify(number, as: details, in: context)
  }

  // What the rules in force refuse waits for a person, as the mail itself must not.
  private func filled(
    _ report: ContactReport, from suggestion: RequestSuggestion, _ policy: Policy
  ) throws -> ContactReport? {
    var details = report
    details.fill(from: suggestion)
    guard details.category.flatMap(policy.category) != nil else { return nil }
    do {
      try locate(&details, policy)
      return details
    } catch let error as DomainError where error.code == .invalid {
      return nil
    }
  }
}
