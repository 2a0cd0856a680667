import CityFile
import DispatchAPI
import WorkOrders

extension PolicyView {
  /// What a city file says, with everything that is wrong in it, told in one language.
  init(_ reading: CityReading, in language: Language) {
    let problems = reading.problems.map { ProblemView($0, in: language) }
    if let policy = reading.policy {
      self.init(policy)
      self.problems = problems
      warnings = reading.warnings.map { ProblemView($0, in: language) }
    } else {
      self.init(areas: [], problems: problems)
    }
  }
}

extension ProblemView {
  /// A problem or warning of a city file.
  init(_ problem: CityProblem, in language: Language) {
    self.init(path: problem.path, message: problem.text(language))
    line = problem.line
    column = problem.column
  }
}
