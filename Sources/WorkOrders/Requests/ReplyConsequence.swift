/// What follows from a further word of whoever reported a request, by mail or on its page.
public enum ReplyConsequence: Hashable, Sendable {
  /// The request is being dealt with: it is a chaser.
  case chaser
  /// The request ended within the city's term: a chaser that takes the closed order up again, or that the desk is shown.
  case answersEnd
  /// The request ended before that: a report of its own.
  case ownReport

  /// Decides by where the request stands.
  ///
  /// - Parameters:
  ///   - state: where it stands.
  ///   - endedAt: when it ended; `nil` where nobody knows.
  ///   - now: when the word came in.
  ///   - rules: the city's.
  public init(to state: RequestState, endedAt: Timestamp?, at now: Timestamp, under rules: MailRules) {
    guard state.isFinished else {
      self = .chaser
      return
    }
    let term = Duration.seconds(rules.replyWithinDays * 86_400)
    self = endedAt.map { now <= $0 + term } ?? false ? .answersEnd : .ownReport
  }

  /// The note that a report of its own has.
  public static func note(on request: RequestNumber) -> LocalizedText {
    LocalizedText(
      it: "Risponde alla richiesta \(request), finita da tempo.",
      en: "Answers request \(request), which ended long ago.")
  }
}
