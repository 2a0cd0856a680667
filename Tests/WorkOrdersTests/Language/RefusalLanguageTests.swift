import Testing
import WorkOrders

@Suite("Refusals in the reader's language")
struct RefusalLanguageTests {
  private let number = OrderNumber(year: 2026, serial: 12)

  private var refusals: [DomainError] {
    OrderAct.allCases.flatMap { act in
      OrderState.allCases.flatMap { state in
        Role.allCases.compactMap { role in
          do throws(DomainError) {
            try OrderTransition.check(act, of: number, in: state, by: role)
            return nil
          } catch { return error }
        }
      }
    }
  }

  @Test("Every refusal of an act is a sentence of its own in Italian, advice included")
  func bothLanguages() {
    for refusal in refusals {
      #expect(refusal.sentence.it != refusal.sentence.en)
      #expect(refusal.sentence.it.hasSuffix(".") && refusal.sentence.en.hasSuffix("."))
      #expect(refusal.advice != nil && refusal.advice?.it != refusal.advice?.en, "\(refusal)")
    }
  }

  @Test("No refusal sends anybody to ask the system or a contractor")
  func onlyPeople() {
    for refusal in refusals where refusal.code == .notAllowed {
      let advice = refusal.advice?.en ?? ""
      #expect(!advice.hasPrefix("Ask") || (!advice.contains("system") && !advice.contains("contractor")), "\(advice)")
    }
  }

  @Test("A refusal reads as one would say it")
  func wording() {
    let error = #expect(throws: DomainError.self) {
      try OrderTransition.check(.resume, of: number, in: .accepted, by: .technician)
    }
    #expect(
      error?.text(.italian)
        == "Non si può riprendere l'ordine WO-2026-000012: è accettato. "
        + "È possibile quando l'ordine è sospeso.")
    let states = [OrderState.accepted, .started, .suspended].map(\.condition)
    #expect(states.alternatives.en == "accepted, started or suspended")
    #expect(states.alternatives.it == "accettato, in corso o sospeso")
  }

  @Test("An administrator is asked only where nobody else can be")
  func asking() {
    #expect(Role.asking([.technician, .manager, .administrator])?.en == "Ask a technician or a manager.")
    #expect(Role.asking([.technician, .manager])?.it == "Chiedere a un tecnico o a un responsabile.")
    #expect(Role.asking([.administrator])?.it == "Chiedere a un amministratore.")
    #expect(Role.asking([.system, .contractor]) == nil)
  }

  @Test("A refusal with a time tells the city's local time, a refusal with an amount the reader's form")
  func formats() throws {
    let policy = TestCity.policy
    let instant = try Timestamp(rfc3339: "2026-07-14T06:30:00Z")
    let context = ActContext(at: instant, enteredAt: instant, actor: .system, policy: policy)
    #expect(context.moment(instant).it == "14/07/2026 08:30")
    #expect(context.moment(instant).en == "14 Jul 2026 08:30")
    #expect(Amounts.text(Euro(cents: 125_000)).it == "1.250,00 €")
  }
}
