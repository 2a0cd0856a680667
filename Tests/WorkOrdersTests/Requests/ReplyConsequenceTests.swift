import Testing

@testable import WorkOrders

@Suite("What follows from a further word about a request")
struct ReplyConsequenceTests {
  private let end = TestCity.time(11, 17, 9)
  private let rules = MailRules(replyWithinDays: 30)

  @Test(
    "While it is dealt with a chaser, within the city's term an answer to its end, later a report of its own",
    arguments: RequestState.allCases)
  func consequence(state: RequestState) {
    func decided(_ after: Duration) -> ReplyConsequence {
      ReplyConsequence(to: state, endedAt: end, at: end + after, under: rules)
    }
    let term = Duration.seconds(30 * 86_400)
    #expect(decided(.zero) == (state.isFinished ? .answersEnd : .chaser))
    #expect(decided(term) == (state.isFinished ? .answersEnd : .chaser))
    #expect(decided(term + .milliseconds(1)) == (state.isFinished ? .ownReport : .chaser))
    let unknown = ReplyConsequence(to: state, endedAt: nil, at: end, under: rules)
    #expect(unknown == (state.isFinished ? .ownReport : .chaser))
  }
}
