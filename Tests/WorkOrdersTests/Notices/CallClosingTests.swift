import Testing

@testable import WorkOrders

@Suite("What a caller is told")
struct CallClosingTests {
  private let request = RequestNumber(year: 2026, serial: 30)

  @Test(
    "Whoever asks about a report hears that it is being dealt with, or how it ended",
    arguments: RequestState.allCases)
  func chased(state: RequestState) throws {
    let orders = [try TestOrders.order(in: state.isFinished ? .closed : .started)]
    for (language, condition) in [(Language.italian, state.condition.it), (.english, state.condition.en)] {
      var policy = TestCity.policy
      policy.language = language
      let text = CallClosing(
        request: request, orders: orders, state: state, isKnown: true, policy: policy, now: TestOrders.morning
      ).text
      #expect(text.contains(request.description))
      #expect(text.contains(language == .italian ? "già in carico" : "being dealt with") != state.isFinished)
      if state.isFinished { #expect(text.contains(condition)) }
    }
  }

  @Test("Whoever takes the call is told how a finished matter is taken up again", arguments: RequestState.allCases)
  func hint(state: RequestState) throws {
    let closed = try TestOrders.order(in: .closed)
    let hint = CallClosing.hint(on: request, state, orders: [closed])
    #expect((hint != nil) == state.isFinished)
    guard let hint else { return }
    for text in [hint.it, hint.en] {
      #expect(text.contains("mcctl order reopen WO-2026-000012") && text.contains("--chase"))
    }
    #expect(CallClosing.hint(on: request, state, orders: [])?.en.contains("reopen") == false)
  }
}
