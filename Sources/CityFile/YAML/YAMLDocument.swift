import Yams

/// One YAML document (or JSON, which is YAML) as a tree of nodes with their lines and columns.
struct YAMLDocument {
  let root: Node
  let outline: YAMLOutline

  /// - Throws: ``YAMLFault`` when the text is no YAML, empty, or holds what a city file may not contain.
  init(_ text: String) throws(YAMLFault) {
    outline = try YAMLOutline(text.hasPrefix("\u{FEFF}") ? String(text.dropFirst()) : text)
    do {
      guard let root = try Yams.compose(yaml: outline.text) else {
        throw YAMLFault(line: 1, column: 1, message: "The file is empty.")
      }
      self.root = root
    } catch {
      throw Self.fault(error)
    }
  }

  private static func fault(_ error: any Error) -> YAMLFault {
    switch error {
    case let fault as YAMLFault: fault
    case YamlError.scanner(let context, let problem, let mark, _),
      YamlError.parser(let context, let problem, let mark, _),
      YamlError.composer(let context, let problem, let mark, _):
      YAMLFault(line: mark.line, column: mark.column, message: sentence(problem, context: context?.text))
    case YamlError.reader(let problem, let offset, _, let text):
      fault(problem, after: text.prefix(offset ?? 0))
    case YamlError.duplicatedKeysInMapping(let keys, let context):
      YAMLFault(
        line: context.mark.line, column: context.mark.column,
        message: "The key \"\((keys.first ?? "").prefix(64))\" is written twice here.")
    default: YAMLFault(line: 1, column: 1, message: "The file is not YAML.")
    }
  }

  private static func fault(_ problem: String, after text: Substring) -> YAMLFault {
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    return YAMLFault(line: lines.count, column: (lines.last?.count ?? 0) + 1, message: sentence(problem, context: nil))
  }

  private static func sentence(_ problem: String, context: String?) -> String {
    "The YAML cannot be read here: \(problem)\(context.map { " \($0)" } ?? "")."
  }
}
