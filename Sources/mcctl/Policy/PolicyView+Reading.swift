import CityFile
import DispatchAPI
import WorkOrders

extension PolicyView {
  /// What a city file says, with everything that is wrong in it.
  init(_ reading: CityReading) {
    let problems = reading.problems.map(ProblemView.init)
    if let policy = reading.policy {
      self.init(policy)
      self.problems = problems
      warnings = reading.warnings.map(ProblemView.init)
    } else {
      self.init(areas: [], problems: problems)
    }
  }
}

extension ProblemView {
  /// A problem or warning of a city file.
  init(_ problem: CityProblem) {
    self.init(path: problem.path, message: problem.message)
    line = problem.line
    column = problem.column
  }
}
