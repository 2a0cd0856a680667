/// Why something is suggested.
public enum SuggestionReason: Hashable, Sendable {
  /// Keywords of the category are in the text.
  case keywords([String])
  /// The sender reported the category before, so many times.
  case senderCategory(Int)
  /// A place's name is in the text.
  case place(String)
  /// An address of the registry of streets is in the text.
  case street(String)
  /// The sender's last request was about the place.
  case senderPlace(RequestNumber)

  /// Whether it tells of what the request is about, and not of where: where somebody may live is no fact of the journal.
  var isAboutCategory: Bool {
    switch self {
    case .keywords, .senderCategory: true
    case .place, .street, .senderPlace: false
    }
  }

  /// The reason in words.
  public var text: LocalizedText {
    switch self {
    case .keywords(let words):
      let list = words.joined(separator: ", ")
      return .init(it: "parole chiave: \(list)", en: "keywords: \(list)")
    case .senderCategory(let count):
      return .init(
        it: "già segnalata da chi scrive: \(count)", en: "reported by the sender before: \(count)")
    case .place(let name): return .init(it: "luogo nominato: \(name)", en: "place named: \(name)")
    case .street(let address): return .init(it: "strada nominata: \(address)", en: "street named: \(address)")
    case .senderPlace(let number):
      return .init(it: "luogo di \(number), di chi scrive", en: "the place of \(number), by the same sender")
    }
  }

  /// The reason in a line, as the register keeps it.
  public var line: String {
    switch self {
    case .keywords(let words): "keywords " + words.joined(separator: ", ")
    case .senderCategory(let count): "sender-category \(count)"
    case .place(let name): "place " + name
    case .street(let address): "street " + address
    case .senderPlace(let number): "sender-place \(number)"
    }
  }

  /// Reads what ``line`` writes; `nil` for anything else.
  public init?(line: String) {
    let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return nil }
    switch parts[0] {
    case "keywords": self = .keywords(parts[1].split(separator: ", ").map(String.init))
    case "sender-category":
      guard let count = Int(parts[1]) else { return nil }
      self = .senderCategory(count)
    case "place": self = .place(parts[1])
    case "street": self = .street(parts[1])
    case "sender-place":
      guard let number = RequestNumber(parts[1]) else { return nil }
      self = .senderPlace(number)
    default: return nil
    }
  }
}
