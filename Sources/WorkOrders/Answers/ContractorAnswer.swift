/// What a contractor says about an order in the first line of a message.
///
/// A line that says more than its verb takes is no answer: "accept if you pay twice" is for a person to read.
public enum ContractorAnswer: Hashable, Sendable {
  /// It takes the order, and comes at a time.
  case accept(eta: Timestamp?)
  /// It does not take the order.
  case refuse(reason: String)
  /// It has arrived on site.
  case start
  /// The danger is removed.
  case makeSafe
  /// The work is done, at a cost net of VAT.
  case complete(final: Euro?)
  /// It gives back an order that it took.
  case handBack(reason: String)

  /// The act on the order.
  public var act: OrderAct {
    switch self {
    case .accept: .accept
    case .refuse: .refuse
    case .start: .start
    case .makeSafe: .makeSafe
    case .complete: .complete
    case .handBack: .handBack
    }
  }
}

extension ContractorAnswer {
  /// How to answer by mail, for a message that asks.
  public static let explanation = LocalizedText(
    it: """
      Per rispondere a questo messaggio, scrivere nella prima riga:
        ACCETTO, o ACCETTO alle 15:30 (l'ora di arrivo)
        RIFIUTO e il motivo
      e in seguito, sempre rispondendo a questo messaggio:
        INIZIATO, quando si è sul posto
        IN SICUREZZA, quando il pericolo è tolto
        FINITO, o FINITO 350,00 (l'importo senza IVA); le foto si possono allegare
        RESTITUISCO e il motivo
      """,
    en: """
      To answer this message, write in the first line:
        ACCEPT, or ACCEPT at 15:30 (when you arrive)
        REFUSE and the reason
      and later, by answering this message again:
        STARTED, when you are on site
        MADE SAFE, when the danger is removed
        DONE, or DONE 350.00 (net of VAT); pictures may be enclosed
        HAND BACK and the reason
      """)

  /// Reads the first line that holds a word, in either language; short words that mean something else in the other one, in
  /// the city's alone.
  ///
  /// - Parameters:
  ///   - text: what the firm wrote, without what it quotes.
  ///   - language: the city's.
  ///   - zone: the city's time.
  ///   - now: when it came in; hours and days are the next ones.
  /// - Returns: `nil` for what no verb begins, or says more than its verb takes.
  public init?(_ text: String, language: Language, in zone: CityZone, now: Timestamp) {
    let lines = text.split(whereSeparator: \.isNewline)
    guard let line = lines.first(where: { $0.contains { $0.isLetter || $0.isNumber } }),
      line.utf8.count <= Self.longestLine
    else { return nil }
    do {
      guard let answer = try Self.read(AnswerLine(line, in: language), in: zone, now: now) else { return nil }
      self = answer
    } catch {
      return nil
    }
  }

  private static func read(_ line: AnswerLine, in zone: CityZone, now: Timestamp) throws(AnswerLine.Unclear)
    -> ContractorAnswer?
  {
    switch line.act {
    case .accept: return .accept(eta: try line.moment(in: zone, now: now))
    case .complete: return .complete(final: try line.amount())
    case .refuse: return .refuse(reason: line.reason)
    case .handBack: return .handBack(reason: line.reason)
    case .makeSafe:
      try line.requireBare()
      return .makeSafe
    case .start:
      try line.requireBare()
      return .start
    default: return nil
    }
  }

  private static let longestLine = 500
}
