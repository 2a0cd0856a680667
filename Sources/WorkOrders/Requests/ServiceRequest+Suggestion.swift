extension ServiceRequest {
  /// The name of the rule by which a request is classified by itself, as the city file spells its keys.
  public static let automaticRule = "intake.classify.automatic"

  /// Classifies the request as was suggested, because the city's rules let what is so sure pass; the event names the rule,
  /// the score and the reasons.
  public func classify(automatically suggestion: RequestSuggestion, as details: ContactReport, in policy: Policy)
    -> RequestChange
  {
    let facts: Facts = [
      "rule": .text(Self.automaticRule), "score": .text("\(suggestion.score)"),
      "bar": policy.intake.automatic.map { .text("\($0)") } ?? .null,
      "policyVersion": .integer(Int64(policy.version)),
      "reasons": .text(suggestion.reasons.filter(\.isAboutCategory).map(\.text.en).joined(separator: "; ")),
    ]
    return recording(.requestClassified, facts: facts) { request in
      request.category = details.category
      request.area = details.category.flatMap { policy.category($0)?.area }
      request.zone = details.zone ?? request.zone
      request.place = details.place ?? request.place
      request.address = details.address ?? request.address
      request.registryAddress = details.registryAddress ?? request.registryAddress
      request.coordinate = details.coordinate ?? request.coordinate
      request.state = .open
    }
  }
}
