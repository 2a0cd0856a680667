import DispatchAPI
import WorkOrders

/// A file that was refused whole, with every fault in it.
struct RefusedFile: Error {
  /// The refusal in a sentence.
  let error: DomainError
  /// Every fault, in the file's order.
  let problems: [ProblemView]

  /// Refuses a city file.
  init(rules problems: [ProblemView]) {
    self.problems = problems
    let count = problems.count == 1 ? "1 problem" : "\(problems.count) problems"
    error = DomainError(
      .invalid, "The city file has \(count); nothing was applied.\(Self.list(problems))",
      hint: "Mend them and check with mcctl policy check.", field: "yaml")
  }

  /// Refuses a table.
  init(table rows: [RefusedRow]) {
    problems = rows.map { row in
      var view = ProblemView(path: row.error.field ?? "", message: row.error.description)
      view.line = row.line
      return view
    }
    let count = rows.count == 1 ? "1 problem" : "\(rows.count) problems"
    error = DomainError(
      .invalid, "The file has \(count); nothing was imported.\(Self.list(problems))",
      hint: "Mend them and import the file again.", field: "csv")
  }

  private static func list(_ problems: [ProblemView]) -> String {
    let lines = problems.prefix(50).map { problem in
      "\n  line \(problem.line ?? 0)\(problem.path.isEmpty ? "" : " (\(problem.path))"): \(problem.message)"
    }
    return lines.joined() + (problems.count > 50 ? "\n  …" : "")
  }
}
