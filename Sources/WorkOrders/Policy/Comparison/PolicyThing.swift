/// One thing that the city's rules name, with what they say of it, in words: what two versions are compared by.
struct PolicyThing {
  /// The key of the city file it stands under.
  let section: String
  /// Where: `mandates.night-emergency`.
  let path: String
  /// What it is called.
  let title: LocalizedText
  /// What is said of it.
  private(set) var facts: [Fact] = []

  /// One thing that is said.
  struct Fact {
    let key: String
    let name: LocalizedText
    let value: LocalizedText
  }

  init(_ section: String, _ it: String, _ en: String, code: String = "") {
    self.section = section
    path = code.isEmpty ? section : "\(section).\(code)"
    title = LocalizedText(it: code.isEmpty ? it : "\(it) \(code)", en: code.isEmpty ? en : "\(en) \(code)")
  }

  mutating func say(_ key: String, _ it: String, _ en: String, _ value: LocalizedText?) {
    guard let value else { return }
    facts.append(Fact(key: key, name: LocalizedText(it: it, en: en), value: value))
  }

  mutating func say(_ key: String, _ it: String, _ en: String, _ value: (some CustomStringConvertible)?) {
    say(key, it, en, value.map { LocalizedText("\($0)") })
  }

  mutating func say(_ key: String, _ it: String, _ en: String, amount: Euro?) {
    say(key, it, en, amount.map { Amounts.text($0) })
  }

  mutating func say(_ key: String, _ it: String, _ en: String, isSo: Bool) {
    say(key, it, en, isSo ? LocalizedText(it: "sì", en: "yes") : LocalizedText(it: "no", en: "no"))
  }

  /// A list, or that all are meant.
  mutating func say(_ key: String, _ it: String, _ en: String, list: [String], empty: LocalizedText) {
    say(key, it, en, list.isEmpty ? empty : LocalizedText(list.joined(separator: ", ")))
  }
}
