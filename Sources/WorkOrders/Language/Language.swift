/// The two languages people see.
public enum Language: String, Hashable, Sendable, CaseIterable, Codable {
  /// Italian.
  case italian = "it"
  /// English.
  case english = "en"

  /// Chooses by a locale name such as `it_IT.UTF-8`; anything that is not Italian reads English.
  public init(locale: String) {
    self = locale.lowercased().hasPrefix("it") ? .italian : .english
  }
}

/// One text in both languages.
public struct LocalizedText: Hashable, Sendable, Codable {
  /// The Italian text.
  public let it: String
  /// The English text.
  public let en: String

  /// Makes a pair of texts.
  public init(it: String, en: String) {
    self.it = it
    self.en = en
  }

  /// The text in one language.
  public func callAsFunction(_ language: Language) -> String {
    switch language {
    case .italian: it
    case .english: en
    }
  }
}
