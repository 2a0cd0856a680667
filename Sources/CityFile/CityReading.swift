public import WorkOrders

/// What reading a city file gave: the policy, or everything that is wrong with the file.
public struct CityReading: Sendable {
  /// The rules; `nil` when there are problems.
  public let policy: Policy?
  /// All problems, in the order of the file.
  public let problems: [CityProblem]

  /// The rules of a file that must be right.
  ///
  /// - Throws: ``DomainError`` with code `invalid` that names the number of problems and the first one.
  public func requirePolicy() throws(DomainError) -> Policy {
    if let policy { return policy }
    let first = problems.first.map { " The first: \($0)" } ?? ""
    throw DomainError(
      .invalid, "The city file has \(problems.count) \(problems.count == 1 ? "problem" : "problems").\(first)",
      hint: "Check the file with \"mcctl policy check\".", field: problems.first?.path)
  }
}
