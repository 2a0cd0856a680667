import Testing
import WorkOrders

@testable import WorkOrdersInterchange

@Suite("The service charter as a page")
struct CharterReportTests {
  private func page(_ language: Language) throws -> String {
    String(decoding: try ReportSample().charterPage(language), as: UTF8.self)
  }

  /// The part of the page about one standard.
  private func part(_ page: String, _ number: Int) -> String {
    let start = String(page.components("aria-labelledby=\"standard-\(number)\"").dropFirst().first ?? "")
    return String(start.components("</section>").first ?? "")
  }

  @Test("The page is well-formed XML as well as HTML, without scripts", arguments: Language.allCases)
  func wellFormed(language: Language) throws {
    let page = try page(language)
    #expect(try ReportSample.faults(in: page) == [])
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\"") && !page.contains("<script"))
  }

  @Test("A standard is kept or missed in words and by a sign, with its numbers and how it is measured")
  func verdicts() throws {
    let page = try page(.italian)
    let (kept, missed) = (part(page, 1), part(page, 2))
    #expect(kept.contains("✓") && kept.contains("rispettato") && kept.contains("almeno 95%"))
    #expect(kept.contains("95,7% (22/23)") && kept.contains("✓ rispettato"))
    #expect(kept.contains("targets.met urgency=emergency target=arrival") && kept.contains("Come si misura."))
    #expect(missed.contains("80% (80/100)") && missed.contains("✗ "))
    #expect(part(page, 4).contains("entro 3\u{A0}g") && part(page, 4).contains("2\u{A0}g 7\u{A0}h"))
    #expect(page.contains("rispettati 2 standard su 3. Di 1 non si può dire"))
  }

  @Test("Only a standard whose figure is never kept back stands beside earlier periods", arguments: Language.allCases)
  func comparisons(language: Language) throws {
    let page = try page(language)
    let before = language == .italian ? "Periodo prima" : "Period before"
    for number in 1...3 { #expect(!part(page, number).contains(before), "\(number)") }
    #expect(!page.contains("18/20"))
    let city = part(page, 4)
    #expect(city.contains(before) && city.contains(language == .italian ? "3\u{A0}g 11\u{A0}h" : "3\u{A0}d 11\u{A0}h"))
    #expect(city.contains(language == .italian ? "✗ non rispettato" : "✗ not kept"))
  }

  @Test("The summary is a sentence for one standard, and for none that can be judged, too")
  func summary() throws {
    let all = ReportSample.charter.standards
    for (standards, sentence) in [
      (Array(all[0...1]), "Nel periodo è stato rispettato 1 standard su 2."),
      ([all[1]], "Nel periodo sono stati rispettati 0 standard su 1."),
      ([all[2]], "Di nessuno standard si può dire se è stato rispettato: non ci sono casi, oppure"),
    ] {
      let page = try ReportSample().charterPage(.italian, ServiceCharter(standards: standards))
      #expect(String(decoding: page, as: UTF8.self).contains(sentence), "\(sentence)")
    }
  }

  @Test("A standard whose figure is kept back is neither kept nor missed, and its numbers are nowhere")
  func keptBack() throws {
    let few = part(try page(.english), 3)
    #expect(few.contains("withheld") && few.contains("cannot be judged") && !few.contains("2/2"))
  }

  @Test("What citizens can do stands in the city's own words, as text")
  func redress() throws {
    #expect(try page(.italian).contains("Scrivere a &lt;urp@comune.example&gt;."))
    let plain = try ReportSample().charterPage(.english, ServiceCharter(standards: ReportSample.charter.standards))
    #expect(!String(decoding: plain, as: UTF8.self).contains("When a standard is not kept"))
  }
}

extension String {
  /// The text between the occurrences of another.
  fileprivate func components(_ separator: String) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: false)
  }
}
