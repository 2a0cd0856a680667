extension Endpoint where Body == NoBody, Answer == Page<ContractorView> {
  /// Contractors; takes a ``ListQuery``.
  public static var contractors: Self { Self(.get, "contractors") }
}

extension Endpoint where Body == NoBody, Answer == ContractorView {
  /// One contractor.
  public static var contractor: Self { Self(.get, "contractors/{code}") }
}

extension Endpoint where Body == NoBody, Answer == Page<TurnsView> {
  /// Turns, amounts and shares by criterion and contract; takes `category`.
  public static var turns: Self { Self(.get, "contractors/turns") }
}

extension Endpoint where Body == ContractorBody, Answer == ContractorView {
  /// Adds a contractor or a contract of one.
  public static var addContractor: Self { Self(.post, "contractors") }
}

extension Endpoint where Body == TableBody, Answer == ImportReport {
  /// Adds or corrects contractors from a file.
  public static var importContractors: Self { Self(.post, "contractors/import") }
}

extension Endpoint where Body == NoBody, Answer == ScorecardView {
  /// How one contractor did in a period.
  public static var scorecard: Self { Self(.get, "contractors/{code}/scorecard") }
}

extension Endpoint where Body == NoBody, Answer == Page<ScorecardView> {
  /// How all contractors did in a period.
  public static var scorecards: Self { Self(.get, "scorecards") }
}
