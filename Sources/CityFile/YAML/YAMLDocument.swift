import WorkOrders
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
        throw YAMLFault(line: 1, column: 1, message: .init(it: "Il file è vuoto.", en: "The file is empty."))
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
        message: .init(
          it: "La chiave \"\((keys.first ?? "").prefix(64))\" qui è scritta due volte.",
          en: "The key \"\((keys.first ?? "").prefix(64))\" is written twice here."))
    default: YAMLFault(line: 1, column: 1, message: .init(it: "Il file non è YAML.", en: "The file is not YAML."))
    }
  }

  private static func fault(_ problem: String, after text: Substring) -> YAMLFault {
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    return YAMLFault(line: lines.count, column: (lines.last?.count ?? 0) + 1, message: sentence(problem, context: nil))
  }

  // What is wrong is the library's word, and English.
  private static func sentence(_ problem: String, context: String?) -> LocalizedText {
    let words = "\(problem)\(context.map { " \($0)" } ?? "")"
    return LocalizedText(
      it: "Qui lo YAML non si può leggere: \(words).", en: "The YAML cannot be read here: \(words).")
  }
}
