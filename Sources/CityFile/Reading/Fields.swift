import WorkOrders
import Yams

/// The keys and values of one mapping, checked for keys that are unknown or written twice.
struct Fields {
  private let owner: NodeReader
  /// The keys and their values in the order of the file.
  let entries: [(key: NodeReader, value: NodeReader)]
  /// Whether every key was one that may stand there, once.
  let hasOnlyUsableKeys: Bool

  init(of owner: NodeReader, _ mapping: Node.Mapping, known: [String]?) {
    self.owner = owner
    entries = mapping.compactMap { key, value in
      let name = key.scalar?.string ?? ""
      let reader = owner.child(key, String(name.prefix(64)))
      return Self.isUsable(reader, known: known) ? (reader, owner.child(value, String(name.prefix(64)))) : nil
    }
    hasOnlyUsableKeys = entries.count == mapping.count
  }

  private static func isUsable(_ key: NodeReader, known: [String]?) -> Bool {
    guard let name = key.scalar else {
      key.report(.init(it: "Una chiave deve essere una parola.", en: "A key must be a word."))
      return false
    }
    if let repeated = key.check.outline.repeatedKey(markedAs: name) {
      let path = key.path.replacingMark(in: name, by: repeated.name)
      NodeReader(node: key.node, path: path, check: key.check).report(
        .init(
          it: "La chiave \"\(repeated.name.prefix(64))\" è scritta due volte; la prima è alla riga "
            + "\(repeated.firstLine).",
          en: "The key \"\(repeated.name.prefix(64))\" is written twice; the first time is in line "
            + "\(repeated.firstLine)."))
      return false
    }
    guard let known, !known.contains(name) else { return true }
    key.report(
      .init(
        it: "La chiave \"\(name.prefix(64))\" è sconosciuta. ", en: "The key \"\(name.prefix(64))\" is unknown. ")
        + Suggestion.text(for: name, among: known))
    return false
  }

  /// The value of a key, if it stands there.
  func optional(_ key: String) -> NodeReader? {
    entries.first { $0.key.scalar == key }?.value
  }

  /// The value of a key that must stand there.
  func required(_ key: String) -> NodeReader? {
    if let value = optional(key) { return value }
    owner.report(.init(it: "Manca la chiave \"\(key)\".", en: "The key \"\(key)\" is missing."), at: key)
    return nil
  }
}

extension String {
  /// A path that ends in a marked key, with the key as it was written.
  fileprivate func replacingMark(in key: String, by name: String) -> String {
    String(dropLast(key.prefix(64).count)) + name.prefix(64)
  }
}
