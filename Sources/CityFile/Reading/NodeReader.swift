import WorkOrders
import Yams

/// A node of the file with its path: reads it as something, or reports why it is not that.
///
/// Every reading returns `nil` (or leaves elements out) after it has reported a problem, and goes on: so one run
/// finds them all.
struct NodeReader {
  let node: Node
  let path: String
  let check: DocumentCheck

  var line: Int { node.mark?.line ?? 1 }
  var column: Int { node.mark?.column ?? 1 }
  /// The text of a single value.
  var scalar: String? { node.scalar?.string }
  /// The elements of a list, without reporting anything.
  var elements: [NodeReader]? { node.sequence?.enumerated().map { child($0.element, "[\($0.offset)]") } }

  /// Reports a problem at this node, or at a part of it that is missing.
  func report(_ message: @autoclosure () -> LocalizedText, at part: String? = nil) {
    check.report(line: line, column: column, path: part.map { Self.path(path, $0) } ?? path, message())
  }

  /// Reports what a domain reader refused.
  func report(_ error: DomainError) {
    report(.init(it: error.text(.italian), en: error.text(.english)))
  }

  func child(_ node: Node, _ part: String) -> NodeReader {
    NodeReader(node: node, path: Self.path(path, part), check: check)
  }

  private static func path(_ path: String, _ part: String) -> String {
    path.isEmpty ? part : part.hasPrefix("[") ? path + part : "\(path).\(part)"
  }
}

// MARK: Lists and mappings

extension NodeReader {
  /// Whether nothing stands after the key.
  var isEmpty: Bool { node.scalar.map { $0.style == .plain && ["", "~", "null"].contains($0.string) } ?? false }

  /// The elements of a list; a key without anything after it is an empty list.
  func items(atLeastOne: Bool = false) -> [NodeReader] {
    guard let elements = isEmpty ? [] : elements else {
      report(
        .init(
          it: "Qui ci vuole un elenco: righe che cominciano con \"-\", o valori tra [parentesi].",
          en: "A list is expected here: lines that start with \"-\", or values in [brackets]."))
      return []
    }
    if elements.isEmpty, atLeastOne {
      report(.init(it: "Qui serve almeno una voce.", en: "At least one entry is needed here."))
    }
    return elements
  }

  /// The elements of a list of things with a `code`; codes that occur twice are reported.
  func codedItems(atLeastOne: Bool = false) -> [NodeReader] {
    let items = items(atLeastOne: atLeastOne)
    var firstLines: [String: Int] = [:]
    for code in items.compactMap({ $0.peek("code") }) {
      guard let text = code.scalar else { continue }
      if let first = firstLines[text] {
        code.report(
          .init(
            it: "Il codice \"\(text.prefix(64))\" è usato due volte; la prima è alla riga \(first).",
            en: "The code \"\(text.prefix(64))\" is used twice; the first time is in line \(first)."))
      } else {
        firstLines[text] = code.line
      }
    }
    return items
  }

  /// The keys and values of a mapping.
  ///
  /// - Parameter known: The keys that may stand there; `nil` for any.
  func fields(_ known: [String]?) -> Fields? {
    guard let mapping = node.mapping else {
      let keys = known.map { ": " + $0.joined(separator: ", ") } ?? ""
      report(
        .init(it: "Qui ci vogliono chiavi con valori\(keys).", en: "Keys with values are expected here\(keys)."))
      return nil
    }
    return Fields(of: self, mapping, known: known)
  }

  /// The value of a key, without reporting anything.
  func peek(_ key: String) -> NodeReader? {
    node.mapping?.first { $0.key.scalar?.string == key }.map { child($0.value, key) }
  }
}
