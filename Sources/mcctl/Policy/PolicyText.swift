import DispatchAPI
import WorkOrders

/// The city's rules for people.
enum PolicyText {
  /// What is wrong in a file.
  static func check(_ policy: PolicyView, of file: String, _ reader: Reader) -> String {
    guard policy.problems.isEmpty else {
      return lines(policy.problems, of: file, reader).joined(separator: "\n") + "\n"
        + reader.ink(.red, reader(.policyProblems, file, policy.problems.count))
    }
    let clean = reader.ink(.green, reader(.policyClean, file))
    guard !policy.warnings.isEmpty else { return clean }
    let count = reader.ink(.yellow, reader(.policyWarnings, file, policy.warnings.count))
    return (lines(policy.warnings, of: file, reader) + [count, clean]).joined(separator: "\n")
  }

  private static func lines(_ problems: [ProblemView], of file: String, _ reader: Reader) -> [String] {
    problems.map { problem in
      let place = [problem.line, problem.column].compactMap { $0.map(String.init) }.joined(separator: ":")
      return "\(file):\(place): \(reader.ink(.bold, problem.path)) \(problem.message)"
    }
  }

  /// A line a version.
  static func history(_ versions: [PolicyView], _ reader: Reader) -> String {
    var table = TextTable([
      .init(title: reader(.version), isRight: true), .init(title: reader(.appliedAt)),
      .init(title: reader(.effective)), .init(title: reader(.state)), .init(title: reader(.appliedBy)),
      .init(title: reader(.reason), isFlexible: true),
    ])
    for version in versions {
      table.add(
        .init(version.version.map(String.init) ?? "-", .bold), .init(reader.time(version.appliedAt)),
        .init(reader.time(version.effective)),
        .init(version.state.map { reader.standing($0) } ?? "-", ink(version.state)),
        .init(version.by ?? "-"), .init(version.withdrawnBecause ?? version.reason ?? "-"))
    }
    return table.text(reader)
  }

  private static func ink(_ standing: PolicyStanding?) -> Ink? {
    switch standing {
    case .inForce: .green
    case .pending: .yellow
    default: nil
    }
  }

  /// A version of the register: where it stands, then what it says.
  static func applied(_ policy: PolicyView, _ reader: Reader) -> String {
    guard policy.state != nil else { return sheet(policy, reader) }
    let notes = policy.state == .inForce && policy.pending.isEmpty ? [] : [standing(policy, reader)]
    return ([sheet(policy, reader)] + notes).joined(separator: "\n\n")
  }

  /// Where a version stands, and which ones will take its place.
  static func standing(_ policy: PolicyView, _ reader: Reader) -> String {
    let version = policy.version ?? 0
    let time = reader.time(policy.effective)
    let line =
      switch policy.state {
      case .pending: reader.ink(.yellow, reader(.policyIsPending, version, time))
      case .withdrawn: reader(.policyIsWithdrawn, version, policy.withdrawnBy ?? "-", policy.withdrawnBecause ?? "-")
      case .superseded: reader(.policyIsSuperseded, version, time)
      case .inForce, nil: reader(.policyIsInForce, version, time)
      }
    let later = policy.pending.map { pending in
      reader.ink(.yellow, reader(.policyComesLater, pending.version, reader.time(pending.effective), version))
    }
    return ([line] + later).joined(separator: "\n")
  }

  /// The categories and the urgency classes.
  static func sheet(_ policy: PolicyView, _ reader: Reader) -> String {
    let city = policy.city ?? "-"
    let title = policy.version.map { reader(.policyVersion, city, $0) } ?? reader(.policyFile, city)
    return [reader.ink(.bold, title), urgencies(policy, reader), categories(policy, reader)].joined(separator: "\n\n")
  }

  private static func urgencies(_ policy: PolicyView, _ reader: Reader) -> String {
    var table = TextTable([
      .init(title: reader(.urgency)), .init(title: reader(.name)), .init(title: reader(.limits), isFlexible: true),
    ])
    for urgency in policy.urgencies {
      let limits = urgency.targets.map { "\(reader.target($0.name)) \($0.within)" }.joined(separator: ", ")
      table.add(.init(urgency.code.rawValue, .bold), .init(urgency.name(reader.language)), .init(limits))
    }
    let unclassified = policy.unclassified.map { "\n" + reader(.unclassifiedAs, $0.rawValue) } ?? ""
    return table.text(reader) + unclassified
  }

  private static func categories(_ policy: PolicyView, _ reader: Reader) -> String {
    var table = TextTable([
      .init(title: reader(.category)), .init(title: reader(.name), isFlexible: true), .init(title: reader(.urgency)),
      .init(title: reader(.estimate), isRight: true), .init(title: reader(.trades)),
    ])
    for category in policy.categories {
      table.add(
        .init(category.code.rawValue, .bold), .init(category.name(reader.language)), .init(category.urgency.rawValue),
        .init(reader.money(category.estimate)), .init(category.trade.rawValue))
    }
    return table.text(reader)
  }
}
