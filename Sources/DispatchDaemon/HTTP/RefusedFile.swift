import CityFile
import DispatchAPI
import WorkOrders

/// A file that was refused whole, with every fault in it.
struct RefusedFile: Error {
  /// The refusal in a sentence.
  let error: DomainError
  /// Every fault, in the file's order, with its sentence.
  private let faults: [(view: ProblemView, sentence: LocalizedText)]

  /// Refuses a city file.
  init(rules problems: [CityProblem]) {
    faults = problems.map { (ProblemView($0), $0.text) }
    let count = Self.count(of: faults.count)
    error = DomainError(
      .invalid,
      .init(
        it: "Il file della città ha \(count.it); nulla è stato applicato.\(Self.list(faults, .italian))",
        en: "The city file has \(count.en); nothing was applied.\(Self.list(faults, .english))"),
      hint: .init(
        it: "Correggerli e verificare con mcctl policy check.", en: "Mend them and check with mcctl policy check."),
      field: "yaml")
  }

  /// Refuses a table.
  init(table rows: [RefusedRow], field: String = "csv") {
    faults = rows.map { row in
      var view = ProblemView(path: row.error.field ?? "", message: row.error.description)
      view.line = row.line
      return (view, LocalizedText(it: row.error.text(.italian), en: row.error.text(.english)))
    }
    let count = Self.count(of: faults.count)
    error = DomainError(
      .invalid,
      .init(
        it: "Il file ha \(count.it); nulla è stato importato.\(Self.list(faults, .italian))",
        en: "The file has \(count.en); nothing was imported.\(Self.list(faults, .english))"),
      hint: .init(
        it: "Correggerli e importare di nuovo il file.", en: "Mend them and import the file again."), field: field)
  }

  /// Every fault, in the file's order, told in one language.
  func problems(in language: Language) -> [ProblemView] {
    faults.map { fault in
      var view = fault.view
      view.message = fault.sentence(language)
      return view
    }
  }

  private static func count(of problems: Int) -> LocalizedText {
    problems == 1
      ? LocalizedText(it: "1 errore", en: "1 problem")
      : LocalizedText(it: "\(problems) errori", en: "\(problems) problems")
  }

  private static func list(_ faults: [(view: ProblemView, sentence: LocalizedText)], _ language: Language) -> String {
    let line = LocalizedText(it: "riga", en: "line")(language)
    let lines = faults.prefix(50).map { fault in
      let path = fault.view.path.isEmpty ? "" : " (\(fault.view.path))"
      return "\n  \(line) \(fault.view.line ?? 0)\(path): \(fault.sentence(language))"
    }
    return lines.joined() + (faults.count > 50 ? "\n  …" : "")
  }
}
