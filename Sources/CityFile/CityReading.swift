public import WorkOrders

/// What reading a city file gave: the policy, or everything that is wrong with the file.
public struct CityReading: Sendable {
  /// The rules; `nil` when there are problems.
  public let policy: Policy?
  /// All problems, in the order of the file.
  public let problems: [CityProblem]
  /// What somebody may not have meant in rules that are right, in the order of the file; it hinders nothing.
  public var warnings: [CityProblem] = []

  /// The rules of a file that must be right.
  ///
  /// - Throws: ``DomainError`` with code `invalid` that names the number of problems and the first one.
  public func requirePolicy() throws(DomainError) -> Policy {
    if let policy { return policy }
    let first = problems.first.map {
      LocalizedText(it: " Il primo: \($0.described(.italian))", en: " The first: \($0.described(.english))")
    }
    throw DomainError(
      .invalid,
      LocalizedText(
        it: "Problemi trovati nel file della città: \(problems.count).",
        en: "The city file has \(problems.count) \(problems.count == 1 ? "problem" : "problems").")
        + (first ?? LocalizedText("")),
      hint: .init(
        it: "Verificare il file con \"mcctl policy check\".", en: "Check the file with \"mcctl policy check\"."),
      field: problems.first?.path)
  }
}
