import WorkOrders

/// The codes of one list of the file, quick to look up.
struct CodeList {
  /// In the order of the file.
  let codes: [String]
  private let known: Set<String>
  /// What stands before a dot in any code, with the dot (`roads.`).
  private let prefixes: Set<String>

  init(_ root: NodeReader, _ key: String) {
    codes = root.peek(key)?.elements?.compactMap { $0.peek("code")?.scalar } ?? []
    known = Set(codes)
    prefixes = Set(codes.flatMap(Self.prefixes))
  }

  /// Whether the code is there; any code is when the list has none, which is reported at the list.
  func contains(_ code: String) -> Bool { codes.isEmpty || known.contains(code) }

  /// Whether `roads.pothole`, `roads.*` or `*` fits one of the codes.
  func fits(_ pattern: String) -> Bool {
    contains(pattern) || pattern == "*" || (pattern.hasSuffix(".*") && prefixes.contains(String(pattern.dropLast())))
  }

  /// What a word that fits nothing may have been meant to be.
  func suggestion(for word: String) -> LocalizedText {
    let patterns = prefixes.sorted().map { $0 + "*" }
    return Suggestion.text(for: word, among: word.hasSuffix(".*") ? patterns : codes)
  }

  private static func prefixes(of code: String) -> [String] {
    code.indices.filter { code[$0] == "." }.prefix(8).map { String(code[...$0]) }
  }
}
