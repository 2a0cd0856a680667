import Testing
import WorkOrders

@Suite("The message about figures that are drafted")
struct StatisticsNoticeTests {
  @Test("Richieste are feminine, and what comes next is to freeze and to issue")
  func totals() throws {
    let body = NoticeWords(drafted: try EventScript().figures("2026-Q1"), policy: TestCity.policy).body
    #expect(body.contains("Richieste: in carico 0, aperte 0, riaperte 0, chiuse 0, annullate 0, a fine periodo 0"))
    #expect(body.contains("Ordini: in carico 0, aperti 0, riaperti 0, chiusi 0, annullati 0, a fine periodo 0"))
    #expect(body.contains("congelarle ed emetterle"))
  }
}
