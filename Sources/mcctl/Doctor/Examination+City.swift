import CityFile
import DispatchAPI
import WorkOrders

extension Examination {
  /// Whether a city file is right.
  func cityFinding(_ path: String) -> DoctorFinding {
    do throws(DomainError) {
      let problems = CityFile.read(try CitySource.load(path: path)).problems
      return finding(
        "city file", problems.isEmpty,
        problems.isEmpty ? "\(path) has no problems." : "\(path) has \(problems.count) problems.",
        hint: problems.isEmpty ? nil : "See them all: mcctl policy check \(path)")
    } catch { return finding("city file", false, error.message, hint: error.hint) }
  }
}
