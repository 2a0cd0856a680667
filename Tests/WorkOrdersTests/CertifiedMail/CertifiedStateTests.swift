import Testing
import WorkOrders

@Suite("How far a certified message has come")
struct CertifiedStateTests {
  private typealias Kind = CertifiedReceipt.Kind

  @Test(
    "Receipts take a message as far as they attest",
    arguments: [
      ([.accepted], CertifiedState.accepted), ([.accepted, .takenInCharge], .takenInCharge),
      ([.accepted, .delivered], .delivered), ([.refused], .refused), ([.accepted, .late], .late),
      ([.accepted, .late, .expired], .failed), ([.accepted, .failed], .failed), ([.accepted, .virus], .refused),
      ([.accepted, .late, .delivered], .delivered),
    ] as [([CertifiedReceipt.Kind], CertifiedState)])
  func lives(kinds: [CertifiedReceipt.Kind], state: CertifiedState) {
    #expect(kinds.reduce(.sent) { $0.after($1) } == state)
  }

  @Test(
    "The same receipts in any order, once or more often, lead to the same state", arguments: 0..<200 as Range<UInt64>)
  func anyOrder(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let kinds = Kind.allCases.filter { _ in Bool.random(using: &generator) }
    let again = (kinds + kinds.filter { _ in Bool.random(using: &generator) }).shuffled(using: &generator)
    #expect(again.reduce(CertifiedState.sent) { $0.after($1) } == kinds.reduce(.sent) { $0.after($1) })
  }

  @Test("At an address of ordinary mail nothing is attested after the acceptance")
  func uncertified() {
    let state = CertifiedState.sent.after(.accepted, isCertified: false)
    #expect(state == .uncertified && state.isFinal && state.isFailure)
    #expect(CertifiedTermsExample.terms.expectations(state, sentAt: CertifiedTermsExample.sent).isEmpty)
  }

  @Test("A notice that does not say which of the two it is, is the second once twenty-two hours have passed")
  func notices() {
    let sent = CertifiedTermsExample.sent
    func kind(_ kind: Kind?, after hours: Int, sentAt: Timestamp? = sent) -> Kind {
      CertifiedReceipt(kind: kind, at: sent + .seconds(hours * 3_600), messageID: nil, recipients: []).kind(
        sentAt: sentAt)
    }
    #expect(kind(nil, after: 12) == .late && kind(nil, after: 21) == .late && kind(nil, after: 22) == .expired)
    #expect(kind(.late, after: 23) == .late && kind(.expired, after: 12) == .expired)
    #expect(kind(nil, after: 23, sentAt: nil) == .late)
  }

  @Test("Every state has words of its own in both languages")
  func words() {
    #expect(Set(CertifiedState.allCases.map(\.words.it)).count == CertifiedState.allCases.count)
    #expect(Set(CertifiedState.allCases.map(\.words.en)).count == CertifiedState.allCases.count)
  }
}

@Suite("When receipts of certified mail are expected")
struct CertifiedMailTermsTests {
  private let terms = CertifiedTermsExample.terms
  private let sent = CertifiedTermsExample.sent

  @Test("First the acceptance, then the delivery or a notice, last the delivery or its failure")
  func looks() {
    func next(_ state: CertifiedState, after hours: Int) -> Int? {
      terms.nextLook(state, sentAt: sent, after: sent + .seconds(hours * 3_600)).map {
        Int(($0 - sent).wholeMilliseconds / 3_600_000)
      }
    }
    #expect([0, 2, 12, 24].map { next(.sent, after: $0) } == [2, 12, 24, nil])
    #expect([0, 12, 24].map { next(.accepted, after: $0) } == [12, 24, nil])
    #expect(next(.takenInCharge, after: 1) == 12 && next(.late, after: 13) == 24)
    for state in CertifiedState.allCases where state.isFinal || state == .waiting {
      #expect(next(state, after: 0) == nil)
    }
  }

  @Test("A receipt is missing from the moment by which it was expected, and while the provider says it is late")
  func overdue() {
    func isOverdue(_ state: CertifiedState, _ seconds: Int) -> Bool {
      terms.isOverdue(state, sentAt: sent, at: sent + .seconds(seconds))
    }
    #expect(!isOverdue(.sent, 7_199) && isOverdue(.sent, 7_200))
    #expect(!isOverdue(.accepted, 43_199) && isOverdue(.accepted, 43_200))
    #expect(isOverdue(.late, 43_201) && !isOverdue(.delivered, 900_000) && !isOverdue(.failed, 900_000))
  }

  @Test("The terms of the latest day hold, and the usual ones before all")
  func dated() {
    let stricter = CertifiedMailTerms(
      from: TestCity.day(2027, 1, 1), acceptance: .seconds(60), firstNotice: .seconds(3_600), delivery: .seconds(7_200))
    let rules = CertifiedMailRules(terms: [.usual, stricter])
    #expect(rules.terms(on: TestCity.day(2026, 12, 31)) == .usual)
    #expect(rules.terms(on: TestCity.day(2027, 1, 1)) == stricter)
    #expect(CertifiedMailRules(terms: [stricter]).terms(on: TestCity.day(2026, 1, 1)) == .usual)
  }
}

private enum CertifiedTermsExample {
  static let terms = CertifiedMailTerms.usual
  static let sent = Timestamp(milliseconds: 1_741_595_400_000)
}

@Suite("What goes by certified mail")
struct CertifiedModeTests {
  private func firm(_ mode: ActivationMode, pec: String? = "firm@pec.example") -> Contractor {
    Contractor(code: "firm", name: "Firm", email: "a@firm.example", pec: pec, phone: "1", mode: mode, contracts: [])
  }

  @Test(
    "Above the amount, a firm that is written to is written to by certified mail; one that is rung is rung",
    arguments: [
      (ActivationMode.email, 40_001, ActivationMode.pec), (.link, 40_001, .pec), (.phone, 40_001, .phone),
      (.pec, 1, .pec), (.email, 40_000, .email),
    ] as [(ActivationMode, Int64, ActivationMode)])
  func above(usual: ActivationMode, amount: Int64, mode: ActivationMode) throws {
    let order = try TestOrders.new(estimate: euro(amount))
    let rules = CertifiedMailRules(above: euro(40_000))
    #expect(firm(usual).mode(for: order, under: rules) == mode)
    #expect(firm(usual).mode(for: order, under: CertifiedMailRules()) == usual)
    #expect(firm(.email, pec: nil).mode(for: order, under: rules) == .email)
  }

  @Test("Firms without such an address are named once orders go by it")
  func missing() {
    let policy = TestCity.policy {
      $0.certifiedMail = CertifiedMailRules(providers: ["gestore.example"], above: euro(40_000))
    }
    let found = policy.warnings(contractors: [firm(.email, pec: nil), firm(.email)]).filter { $0.path == "pec.above" }
    #expect(found.count == 1 && found.first?.message.contains("no such address: firm.") == true)
  }
}
