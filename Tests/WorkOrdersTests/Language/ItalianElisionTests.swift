import Testing

@testable import WorkOrders

@Suite("Italian articles before dates")
struct ItalianElisionTests {
  @Test(
    "An article is elided before the eighth and the eleventh alone",
    arguments: [
      ("entro il 11/03/2026.", "entro l'11/03/2026."), ("entro il 12/03/2026.", "entro il 12/03/2026."),
      ("fino al 08/03/2026 09:00", "fino all'08/03/2026 09:00"), ("è del 8/03", "è dell'8/03"),
      ("dal 11/03 al 18/03", "dall'11/03 al 18/03"), ("Il 11/03 no", "L'11/03 no"), ("il 11 marzo", "il 11 marzo"),
      ("mil 11/03", "mil 11/03"), ("11/03", "11/03"), ("", ""),
    ])
  func elision(text: String, elided: String) {
    #expect(ItalianElision.elided(text) == elided)
    #expect(LocalizedText(it: text, en: text).elided == LocalizedText(it: elided, en: text))
  }
}
