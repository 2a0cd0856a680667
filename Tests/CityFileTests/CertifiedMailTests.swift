import Testing
import WorkOrders

@testable import CityFile

@Suite("Certified mail in a city file")
struct CertifiedMailTests {
  private func read(_ section: String) -> CityReading {
    CityFile.read(CitySource(yaml: SmallCity.yaml + "pec:\n" + section + "\n"))
  }

  @Test("Providers, amount and terms are read; what is left out is as usual")
  func right() throws {
    let rules = try read(
      """
        providers: [Gestore-Uno.example]
        above: 40000.00
        terms:
          - { from: 2027-01-01, acceptance: 30m, delivery: 36h }
      """
    ).requirePolicy().certifiedMail
    #expect(rules.providers == ["gestore-uno.example"] && rules.above == Euro(cents: 4_000_000))
    #expect(rules.trusts("GESTORE-UNO.example") && !rules.trusts("uno.example") && !rules.trusts(""))
    let terms = try #require(rules.terms.first)
    #expect(terms.acceptance == .seconds(1_800) && terms.delivery == .seconds(129_600))
    #expect(terms.firstNotice == CertifiedMailTerms.usual.firstNotice)
    let usual = try CityFile.read(CitySource(yaml: SmallCity.yaml)).requirePolicy().certifiedMail
    #expect(usual == CertifiedMailRules() && usual.terms == [.usual])
  }

  @Test(
    "What cannot be is named",
    arguments: [
      ("  providers: [posta-certificata@gestore.example]", "is not the domain of a provider"),
      ("  providers: [gestore]", "is not the domain of a provider"), ("  above: 1.250", "1.250"),
      ("  terms: [{ acceptance: 1h }]", "\"from\" is missing"),
      ("  terms: [{ from: 2026-01-01, acceptance: 2 working days }]", "count hours such as 12h"),
      ("  terms: [{ from: 2026-01-01, acceptance: 13h }]", "comes before the first notice"),
      ("  provider: [gestore.example]", "\"provider\" is unknown"),
    ])
  func wrong(section: String, named: String) {
    let problems = read(section).problems
    #expect(problems.count == 1 && problems.first?.message.contains(named) == true, "\(problems)")
  }
}
