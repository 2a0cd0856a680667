import WorkOrders

/// The check of one document: its repeated keys, and the problems found so far.
final class DocumentCheck {
  let outline: YAMLOutline
  private(set) var problems: [CityProblem] = []

  /// More than a person will read; beyond it a file is not one written by hand.
  static let mostProblems = 1_000

  init(outline: YAMLOutline) { self.outline = outline }

  /// Adds a problem; its message is not even made up once there are too many.
  func report(line: Int, column: Int, path: String, _ message: @autoclosure () -> LocalizedText) {
    guard problems.count < Self.mostProblems else { return }
    problems.append(CityProblem(line: line, column: column, path: path, text: message()))
  }

  /// The problems in the order of the file.
  var problemsInOrder: [CityProblem] {
    problems.enumerated()
      .sorted { ($0.element.line, $0.element.column, $0.offset) < ($1.element.line, $1.element.column, $1.offset) }
      .map(\.element)
  }
}
