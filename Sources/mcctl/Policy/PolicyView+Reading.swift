import CityFile
import DispatchAPI
import WorkOrders

extension PolicyView {
  /// What a city file says, with everything that is wrong in it.
  init(_ reading: CityReading) {
    let problems = reading.problems.map { problem in
      var view = ProblemView(path: problem.path, message: problem.message)
      view.line = problem.line
      view.column = problem.column
      return view
    }
    if let policy = reading.policy {
      self.init(policy)
      self.problems = problems
    } else {
      self.init(areas: [], problems: problems)
    }
  }
}
