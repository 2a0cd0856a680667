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
        .init(
          it: "\(path): problemi trovati: \(problems.count).",
          en: problems.isEmpty ? "\(path) has no problems." : "Problems found in \(path): \(problems.count)."),
        hint: problems.isEmpty
          ? nil : .init(it: "Vederli tutti: mcctl policy check \(path)", en: "See them all: mcctl policy check \(path)")
      )
    } catch { return finding("city file", false, error.sentence, hint: error.advice) }
  }
}
