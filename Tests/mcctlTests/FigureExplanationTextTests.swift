import DispatchAPI
import Testing
import WorkOrders

@testable import mcctl

@Suite("A figure explained on a terminal")
struct FigureExplanationTextTests {
  private func text(_ language: Language, isExact: Bool, events: Int) -> String {
    var found = FigureExplanationView(
      code: "orders.carriedIn", dimensions: ["contractor": "-"], unit: "count",
      title: LocalizedText(it: "Ordini", en: "Orders"), definition: LocalizedText(it: "Aperti.", en: "Open."),
      period: "2026-Q1", version: 1, state: "draft", journalPosition: 9, how: LocalizedText(it: "Così.", en: "So."),
      query: "SELECT position", isExact: isExact, events: events)
    found.trace = (0..<events).map { index in
      TracedEventView(position: index + 1, kind: "order.opened", at: "2026-03-30T10:00:00+02:00", counted: "1")
    }
    let reader = Reader(language: language, terminal: Terminal(width: 80)).onPage
    let page = StatisticsPage(reader: reader, glyphs: .blocks, names: FigureNames(language: language))
    return FigureExplanationText(found, page).text
  }

  @Test("A query that does not give the figure says so")
  func query() {
    let english = text(.english, isExact: false, events: 1)
    #expect(english.contains("This query lists the events; it does not give the figure."), "\(english)")
    let italian = text(.italian, isExact: false, events: 1)
    #expect(italian.contains("Questa interrogazione elenca gli eventi; non dà il valore."), "\(italian)")
    #expect(!text(.english, isExact: true, events: 1).contains("This query lists"))
  }

  @Test("One event is one, and the column of their places in the journal has a name")
  func events() {
    #expect(text(.english, isExact: true, events: 1).contains("What is behind it: 1 event\nposition"))
    #expect(text(.english, isExact: true, events: 2).contains("What is behind it: 2 events\n"))
    #expect(text(.italian, isExact: true, events: 1).contains("Che cosa c'è dietro: 1 evento\nposizione"))
  }

  @Test("A figure of no firm says so")
  func noFirm() {
    #expect(text(.english, isExact: true, events: 0).contains("no firm"))
  }
}
