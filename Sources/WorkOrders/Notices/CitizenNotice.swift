/// What somebody who reported is told by mail.
public struct CitizenNotice: Hashable, Sendable {
  /// What it tells; the raw values name the texts that a city may word itself.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The report has arrived: its number, and what happens next.
    case receipt
    /// Something has to be known that only the reporter can tell.
    case details
    /// A firm has taken the work.
    case taken
    /// The work is done and checked.
    case resolved
    /// The report is not taken up.
    case rejected
    /// Another body deals with it.
    case referred
  }

  /// The subject line.
  public let subject: String
  /// The text of the message.
  public let body: String

  /// Words a notice in the city's language, by its own words where it has some.
  ///
  /// - Parameter values: what fills the blanks of this kind, see ``Kind/blanks``.
  public init(_ kind: Kind, of request: RequestNumber, _ values: [String: String], policy: Policy) {
    let language = policy.language
    let common = ["request": request.description, "city": policy.name, "stopping": Self.stopping(language)]
    let values = values.merging(common) { given, _ in given }
    func words(_ part: Kind.Part) -> String {
      NoticeTemplate((policy.texts[kind.textName(part)] ?? kind.words(part))(language)).filled(with: values)
    }
    subject = words(.subject)
    body = words(.body) + "\n"
  }

  /// The word in a first line by which somebody asks not to be told anything more.
  public static func isStop(_ text: String) -> Bool {
    let line = text.split(whereSeparator: \.isNewline).first { $0.contains(where: \.isLetter) } ?? ""
    return ["basta", "stop", "unsubscribe"].contains(FoldedText.words(String(line)).joined(separator: " "))
  }

  private static let stopping = LocalizedText(
    it: "Per non ricevere altri avvisi, rispondere scrivendo BASTA nella prima riga.",
    en: "To get no further notices, answer with STOP in the first line.")
}

extension CitizenNotice.Kind {
  /// The parts of a notice.
  public enum Part: String, Hashable, Sendable, CaseIterable {
    /// The subject line.
    case subject
    /// The text.
    case body
  }

  /// The name of a part among a city's texts: `receipt.subject`.
  public func textName(_ part: Part) -> String { "\(rawValue).\(part.rawValue)" }

  /// The blanks that its words may have.
  public var blanks: [String] {
    let own =
      switch self {
      case .receipt, .taken: ["next"]
      case .details: ["question"]
      case .resolved: ["answer"]
      case .rejected: ["reason"]
      case .referred: ["body", "reason"]
      }
    return ["request", "description", "city", "link", "stopping"] + own
  }

  /// The words of a part unless the city has its own.
  public func words(_ part: Part) -> LocalizedText {
    switch part {
    case .subject: subjectWords
    case .body:
      LocalizedText(
        it: "Buongiorno,\n\n\(bodyWords.it)\n\nLa segnalazione diceva: {description}\n\n"
          + "Per vedere a che punto è, o aggiungere qualcosa: {link}\n\n{city}, centrale manutenzioni\n\n{stopping}",
        en: "Good day,\n\n\(bodyWords.en)\n\nYour report said: {description}\n\n"
          + "To see how it stands, or to add something: {link}\n\n{city}, maintenance centre\n\n{stopping}")
    }
  }

  private var subjectWords: LocalizedText {
    switch self {
    case .receipt: LocalizedText(it: "{request}: segnalazione ricevuta", en: "{request}: report received")
    case .details:
      LocalizedText(it: "{request}: ci serve una precisazione", en: "{request}: a question about your report")
    case .taken: LocalizedText(it: "{request}: intervento affidato", en: "{request}: work assigned")
    case .resolved: LocalizedText(it: "{request}: lavoro concluso", en: "{request}: work done")
    case .rejected: LocalizedText(it: "{request}: segnalazione non accolta", en: "{request}: report not taken up")
    case .referred: LocalizedText(it: "{request}: segnalazione trasmessa", en: "{request}: report passed on")
    }
  }

  private var bodyWords: LocalizedText {
    switch self {
    case .receipt: LocalizedText(it: "{next}", en: "{next}")
    case .details:
      LocalizedText(
        it:
          "per la segnalazione {request} ci serve una precisazione:\n\n{question}\n\nBasta rispondere a questo messaggio.",
        en: "we have a question about report {request}:\n\n{question}\n\nPlease answer this message.")
    case .taken:
      LocalizedText(
        it: "la segnalazione {request} è stata affidata.\n{next}", en: "report {request} has been assigned.\n{next}")
    case .resolved:
      LocalizedText(
        it:
          "il lavoro per la segnalazione {request} è concluso e verificato.\n{answer}\n\nSe il problema c'è ancora, basta "
          + "rispondere a questo messaggio.",
        en:
          "the work for report {request} is done and checked.\n{answer}\n\nIf the fault is still there, please answer this "
          + "message.")
    case .rejected:
      LocalizedText(
        it: "la segnalazione {request} non può essere accolta: {reason}",
        en: "report {request} cannot be taken up: {reason}")
    case .referred:
      LocalizedText(
        it: "la segnalazione {request} è di competenza di un altro ente, a cui l'abbiamo trasmessa: {body}.\n{reason}",
        en: "report {request} is for another body, to which we have passed it on: {body}.\n{reason}")
    }
  }
}
