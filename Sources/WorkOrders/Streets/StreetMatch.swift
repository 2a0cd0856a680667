/// How well a street fits what was typed, and why.
public struct StreetMatch: Hashable, Sendable {
  /// The street.
  public let street: Street
  /// The door that was typed, as this street reads it.
  public let number: CivicNumber?
  /// From 0 to 1, in hundredths.
  public let score: Double
  /// Why it is less than 1, or the street was found at all.
  public let reasons: [Reason]

  /// What kept a street from fitting wholly, or made it fit.
  public enum Reason: String, Hashable, Sendable, CaseIterable {
    /// Name and kind are the registry's.
    case same
    /// The kind of street was left away.
    case kindMissing = "kind-missing"
    /// Another kind of street was typed.
    case otherKind = "other-kind"
    /// Words are in another order.
    case otherOrder = "other-order"
    /// Words of the registry's name were left away.
    case wordsMissing = "words-missing"
    /// Words were typed that the registry's name has not.
    case wordsTooMany = "words-too-many"
    /// An initial stands for a name.
    case initials
    /// A letter or two are wrong.
    case spelling
    /// The name goes on behind what was typed.
    case unfinished
    /// It is a name of the street in another language.
    case otherName = "other-name"
    /// The part of the town was typed.
    case locality

    /// The reason in words.
    public var text: LocalizedText {
      switch self {
      case .same: .init(it: "nome uguale", en: "same name")
      case .kindMissing: .init(it: "manca via, piazza o simile", en: "no street, square or the like")
      case .otherKind: .init(it: "altro tipo di strada", en: "another kind of street")
      case .otherOrder: .init(it: "parole in altro ordine", en: "words in another order")
      case .wordsMissing: .init(it: "mancano parole del nome", en: "words of the name missing")
      case .wordsTooMany: .init(it: "parole che il nome non ha", en: "words that the name has not")
      case .initials: .init(it: "iniziali", en: "initials")
      case .spelling: .init(it: "ortografia simile", en: "similar spelling")
      case .unfinished: .init(it: "inizio del nome", en: "beginning of the name")
      case .otherName: .init(it: "nome in altra lingua", en: "name in another language")
      case .locality: .init(it: "località", en: "part of the town")
      }
    }
  }

  /// The score from which a street counts as the one that was meant, when no other comes near.
  public static let sure = 0.85
  /// How far the next one must stay behind.
  public static let lead = 0.05
  /// The score below which a street is not worth showing.
  public static let least = 0.4
}
