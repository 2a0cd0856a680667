import DispatchAPI
import WorkOrders

/// What the codes of figures are called: by the city's rules and its firms, and by the program's own words.
struct FigureNames {
  private var names: [String: [String: String]] = [:]
  private let language: Language

  /// Only the program's own words.
  init(language: Language) { self.language = language }

  /// Takes the names of areas, categories, urgency classes, zones and mandates from the rules in force, and of firms.
  init(_ policy: PolicyView, _ contractors: [ContractorView], language: Language) {
    self.init(language: language)
    add("area", policy.areas.map { ($0.code.rawValue, $0.name(language)) })
    add("category", policy.categories.map { ($0.code.rawValue, $0.name(language)) })
    add("urgency", policy.urgencies.map { ($0.code.rawValue, $0.name(language)) })
    add("zone", policy.zones.map { ($0.code.rawValue, $0.name) })
    add("mandate", policy.mandates.map { ($0.code.rawValue, $0.name(language)) })
    add("contractor", contractors.map { ($0.code.rawValue, $0.name) })
  }

  private mutating func add(_ dimension: String, _ pairs: [(String, String)]) {
    names[dimension] = Dictionary(pairs) { first, _ in first }
  }

  /// The name of a code; the code itself where nobody has named it.
  func name(_ code: String, of dimension: String) -> String {
    if let name = names[dimension]?[code] { return name }
    switch dimension {
    case "channel": return Channel(rawValue: code)?.word(language) ?? code
    case "target": return TargetName(rawValue: code)?.words(language) ?? code
    case "outcome": return outcome(code)
    case "contractor" where code == Figure.none: return LocalizedText(it: "nessuna impresa", en: "no firm")(language)
    case "band": return TimeBand(rawValue: code)?.name(language) ?? code
    default: return code
    }
  }

  private func outcome(_ code: String) -> String {
    let reader = Reader(language: language, terminal: Terminal(width: 80))
    let words = [reader.outcome(code), reader.finding(code), reader.state(code)]
    // Of mandates the outcome is which one was used.
    return words.first { $0 != code } ?? names["mandate"]?[code] ?? code
  }
}
