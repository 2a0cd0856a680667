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

  @Test("A message that names the report itself says only what happens next, and the city's own end")
  func next() throws {
    let order = try TestOrders.order(in: .accepted)
    for (language, words) in [(Language.italian, "Alfa ha accettato"), (.english, "Alfa has taken the job")] {
      var policy = TestCity.policy
      policy.language = language
      let text = CallClosing(next: order, firms: ["ALFA": "Alfa"], policy: policy, now: TestOrders.morning).text
      #expect(text.hasPrefix(words), "\(text)")
      #expect(!text.contains(request.description) && !text.contains("già in carico"))
      policy.texts[CallClosing.textName] = LocalizedText(it: "Grazie.", en: "Thank you.")
      let ended = CallClosing(next: order, firms: ["ALFA": "Alfa"], policy: policy, now: TestOrders.morning).text
      #expect(ended.hasSuffix(language == .italian ? "Grazie." : "Thank you."), "\(ended)")
      let page = CallClosing(
        request: request, orders: [order], isKnown: true, firms: ["ALFA": "Alfa"], policy: policy,
        now: TestOrders.morning
      ).words
      #expect(page.contains(words) && !page.contains("Grazie.") && !page.contains("Thank you."), "\(page)")
    }
  }

  @Test("The firm's own time of arrival goes before its limit, and a time that has passed does not")
  func arrival() throws {
    var order = try TestOrders.order(in: .accepted)
    let now = TestOrders.morning
    func text() -> String {
      CallClosing(next: order, firms: ["ALFA": "Alfa"], policy: TestCity.policy, now: now).text
    }
    for (eta, isSaid) in [(now + .seconds(1_800), true), (now - .seconds(60), false)] {
      order.eta = eta
      let said = text().contains("verso") || text().contains("expects to be on site")
      #expect(said == isSaid, "\(text())")
    }
  }

  @Test("A firm's name that ends with a full stop ends the sentence", arguments: ["Alfa", "Alfa S.r.l."])
  func fullStop(firm: String) throws {
    let order = try TestOrders.order(in: .offered)
    // Long after every limit nothing follows the name.
    let now = TestOrders.morning + .seconds(1_000 * 86_400)
    for (language, words) in [
      (Language.italian, firm == "Alfa" ? "Abbiamo contattato Alfa." : "Abbiamo contattato Alfa S.r.l."),
      (.english, "\(firm) has been asked."),
    ] {
      var policy = TestCity.policy
      policy.language = language
      #expect(CallClosing(next: order, firms: ["ALFA": firm], policy: policy, now: now).text == words)
    }
  }

  @Test("Work that is suspended is called so, and no limit is promised that the pause moves")
  func suspended() throws {
    let started = try TestOrders.started("roads.danger")
    let order = try started.suspend(cause: "rain", in: TestOrders.context(.technician, minutes: 40)).order
    for (language, words) in [
      (Language.italian, "Il lavoro di Alfa è sospeso."), (.english, "The work of Alfa is suspended."),
    ] {
      var policy = TestCity.policy
      policy.language = language
      func text(_ order: WorkOrder) -> String {
        CallClosing(next: order, firms: ["ALFA": "Alfa"], policy: policy, now: TestOrders.morning).text
      }
      #expect(text(order) == words)
      #expect(text(started).contains(language == .italian ? "sarà finito entro" : "should be done by"))
    }
  }

  @Test("Whoever takes the call is told how a finished matter is taken up again", arguments: RequestState.allCases)
  func hint(state: RequestState) throws {
    guard state.isFinished else { return }
    let closed = try TestOrders.order(in: .closed)
    let hint = CallClosing.hint(on: request, state, orders: [closed])
    for text in [try #require(hint).it, try #require(hint).en] {
      #expect(text.contains("mcctl order reopen WO-2026-000012") && text.contains("--chase"))
    }
    #expect(CallClosing.hint(on: request, state, orders: [])?.en.contains("reopen") == false)
  }

  @Test("Whoever asks about a report whose order was cancelled hears that nobody works on it, and the desk what to do")
  func unanswered() throws {
    let cancelled = [try TestOrders.order(in: .cancelled)]
    for (language, words) in [(Language.italian, "nessuno ci sta lavorando"), (.english, "nobody is working on it")] {
      var policy = TestCity.policy
      policy.language = language
      let text = CallClosing(
        request: request, orders: cancelled, state: .open, isKnown: true, policy: policy, now: TestOrders.morning
      ).text
      #expect(text.contains(words) && text.contains(request.description))
    }
    let hint = try #require(CallClosing.hint(on: request, .open, orders: cancelled))
    #expect(hint.it.contains("mcctl order create --request \(request)"))
    #expect(CallClosing.hint(on: request, .open, orders: [try TestOrders.order(in: .started)]) == nil)
    #expect(CallClosing.hint(on: request, .open, orders: []) == nil)
  }
}
