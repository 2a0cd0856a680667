import WorkOrders
import Yams

extension ImportMappingFile {
  /// A word of the file with the line it stands on.
  struct Word {
    let text: String
    let line: Int
    let path: String

    func refused(_ sentence: LocalizedText, hint: LocalizedText?) -> DomainError {
      DomainError(
        .invalid, LocalizedText(it: "Riga \(line): ", en: "Line \(line): ") + sentence, hint: hint, field: path)
    }

    /// Reads the word, and names its line when it is refused.
    func located<Value>(_ read: (String) throws(DomainError) -> Value) throws(DomainError) -> Value {
      do throws(DomainError) {
        return try read(text)
      } catch {
        throw refused(error.sentence, hint: error.advice)
      }
    }
  }

  /// A group of keys of the file; a key that is not among those expected is refused.
  struct Section {
    private let entries: [(key: Word, value: Node)]
    private let line: Int
    private let path: String

    /// Reads the whole file.
    init(_ text: String, keys: [String]?) throws(DomainError) {
      let node: Node?
      do {
        node = try Yams.compose(yaml: text)
      } catch {
        throw DomainError(
          .malformed,
          .init(
            it: "La mappatura non è in YAML: \(String("\(error)".prefix(300)))",
            en: "The mapping is not YAML: \(String("\(error)".prefix(300)))"),
          hint: .init(
            it: "Confrontarla con la mappatura fornita con il programma.",
            en: "Compare it with the mapping that comes with the software."))
      }
      try self.init(node ?? Node(""), path: "", keys: keys)
    }

    private init(_ node: Node, path: String, keys: [String]?) throws(DomainError) {
      self.path = path
      line = node.mark?.line ?? 1
      guard let mapping = node.mapping else {
        throw DomainError(
          .invalid,
          .init(
            it: "Riga \(line): \(path.isEmpty ? "il file" : "\"\(path)\"") deve essere un elenco di chiavi e valori.",
            en: "Line \(line): \(path.isEmpty ? "the file" : "\"\(path)\"") must be a list of keys and values."),
          hint: nil, field: path.isEmpty ? nil : path)
      }
      entries = mapping.map { key, value in
        let name = key.string ?? ""
        let place = path.isEmpty ? name : "\(path).\(name)"
        return (Word(text: name, line: key.mark?.line ?? 0, path: place), value)
      }
      for entry in entries where keys?.contains(entry.key.text) == false {
        throw entry.key.refused(
          .init(
            it: "la chiave \"\(entry.key.text.prefix(60))\" è sconosciuta.",
            en: "the key \"\(entry.key.text.prefix(60))\" is unknown."),
          hint: .nearest(to: entry.key.text, among: keys ?? []))
      }
    }

    func section(_ key: String, keys: [String]?) throws(DomainError) -> Section {
      guard let entry = entries.first(where: { $0.key.text == key }) else { throw missing(key) }
      return try Section(entry.value, path: entry.key.path, keys: keys)
    }

    func optional(_ key: String) throws(DomainError) -> Word? {
      guard let entry = entries.first(where: { $0.key.text == key }) else { return nil }
      return try word(entry)
    }

    func required(_ key: String) throws(DomainError) -> Word {
      guard let word = try optional(key) else { throw missing(key) }
      return word
    }

    func located<Value>(
      _ key: String, _ read: (String) throws(DomainError) -> Value
    ) throws(DomainError) -> Value {
      try required(key).located(read)
    }

    /// A table of words; each value is one of ours, or refused with its line.
    func table<Value>(
      _ key: String, of noun: LocalizedText, _ read: (String) -> Value?
    ) throws(DomainError) -> ImportTranslation<Value> {
      var values: [String: Value] = [:]
      for entry in try section(key, keys: nil).entries {
        let word = try word(entry)
        guard let value = read(word.text) else {
          throw word.refused(
            .init(
              it: "\"\(word.text.prefix(80))\" non è \(noun.it) della centrale.",
              en: "\"\(word.text.prefix(80))\" is not a \(noun.en) of the centre."), hint: nil)
        }
        values[entry.key.text] = value
      }
      return ImportTranslation(values)
    }

    private func word(_ entry: (key: Word, value: Node)) throws(DomainError) -> Word {
      guard let text = entry.value.scalar?.string, !text.isEmpty else {
        throw entry.key.refused(
          .init(
            it: "\"\(entry.key.path)\" deve essere un valore solo.", en: "\"\(entry.key.path)\" must be a single value."
          ), hint: nil)
      }
      return Word(text: text, line: entry.value.mark?.line ?? entry.key.line, path: entry.key.path)
    }

    private func missing(_ key: String) -> DomainError {
      let place = path.isEmpty ? key : "\(path).\(key)"
      return DomainError(
        .invalid, .init(it: "Riga \(line): manca \"\(place)\".", en: "Line \(line): \"\(place)\" is missing."),
        hint: nil, field: place)
    }
  }
}
