/// What a contractor reads whose answer was not done.
public struct RefusedAnswer: Hashable, Sendable {
  /// The subject line.
  public let subject: String
  /// The text of the message.
  public let body: String

  /// Words it in the city's language.
  ///
  /// - Parameter reason: why it was refused; `nil` when no verb was found in it.
  public init(order: OrderNumber, reason: LocalizedText?, policy: Policy) {
    let language = policy.language
    let unread = LocalizedText(
      it:
        "la prima riga del messaggio non dice che cosa fare. L'ordine non è cambiato; il messaggio è conservato, e una "
        + "persona lo leggerà.",
      en:
        "the first line of your message does not say what to do. The order has not changed; your message is kept, and "
        + "somebody will read it.")
    let refused = reason.map {
      LocalizedText(
        it: "la risposta non è stata registrata. \($0.it) Il messaggio è conservato.",
        en: "your answer was not recorded. \($0.en) Your message is kept.")
    }
    let opening = LocalizedText(it: "Ordine \(order): ", en: "Order \(order): ") + (refused ?? unread)
    let subjectLine = LocalizedText(
      it: "\(order): risposta non registrata", en: "\(order): answer not recorded")
    let farewell = LocalizedText(
      it: "\(policy.name), centrale manutenzioni", en: "\(policy.name), maintenance centre")
    subject = subjectLine(language)
    body =
      [opening(language), "", ContractorAnswer.explanation(language), "", farewell(language)].joined(separator: "\n")
      + "\n"
  }
}
