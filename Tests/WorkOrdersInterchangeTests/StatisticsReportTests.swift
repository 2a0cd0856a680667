import Testing
import WorkOrders

@testable import WorkOrdersInterchange

@Suite("The statistics as a page for everybody")
struct StatisticsReportTests {
  private func page(_ language: Language, _ sample: ReportSample = ReportSample()) throws -> String {
    String(decoding: try sample.report(language), as: UTF8.self)
  }

  @Test("The page is well-formed XML as well as HTML, in both languages", arguments: Language.allCases)
  func wellFormed(language: Language) throws {
    let page = try page(language)
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\""))
    #expect(try ReportSample.faults(in: page) == [])
    #expect(!page.contains("<script") && !page.contains("src=") && !page.contains("url(http"))
  }

  @Test(
    "Moments are those of the city's clocks, and say how far these are from universal time",
    arguments: [
      ("UTC", "1 Jul 2026 11:00 (UTC)"), ("Europe/Rome", "1 Jul 2026 13:00 (UTC+2)"),
      ("Asia/Kolkata", "1 Jul 2026 16:30 (UTC+5:30)"), ("America/New_York", "1 Jul 2026 07:00 (UTC−4)"),
    ])
  func cityTime(identifier: String, moment: String) throws {
    let page = try ReportSample().report(.english, in: try CityZone(identifier: identifier))
    #expect(String(decoding: page, as: UTF8.self).contains(moment))
  }

  @Test("Each language has its own words, numbers and names")
  func languages() throws {
    let (italian, english) = (try page(.italian), try page(.english))
    #expect(italian.contains("Settimana per settimana") && english.contains("Week by week"))
    #expect(italian.contains("2° trimestre 2026, dal 01/04/2026 al 30/06/2026"))
    #expect(english.contains("Quarter 2 of 2026, 1 Apr 2026 to 30 Jun 2026"))
    #expect(italian.contains("412.300,50 €") && english.contains("€412,300.50"))
    #expect(italian.contains("95,7% (22/23)") && english.contains("95.7% (22/23)"))
    #expect(italian.contains("Contatti ricevuti") && english.contains("Contacts received"))
  }

  @Test("A week that the period cuts is marked")
  func cutWeeks() throws {
    let page = try page(.english)
    #expect(page.contains(">2026-W14*<") && page.contains(">2026-W15<"))
    #expect(page.contains("Only in part within the period: wk 14."))
    #expect(page.contains(">wk 14<"))
  }

  @Test("It says of which act it is: version, state, head, hashes")
  func heading() throws {
    let page = try page(.italian)
    for text in ["emesso", "48.211", String(repeating: "0f", count: 32), String(repeating: "ab", count: 32)] {
      #expect(page.contains(text), "\(text)")
    }
  }

  @Test("Who froze and issued it, and why there is a new version, stays in the act", arguments: Language.allCases)
  func people(language: Language) throws {
    let sample = ReportSample(issuer: "enrica", reason: "Reclamo di Rosa Neri")
    for page in [try sample.report(language), try sample.charterPage(language)] {
      let text = String(decoding: page, as: UTF8.self)
      for word in ["marta", "enrica", "Rosa Neri"] { #expect(!text.contains(word), "\(word)") }
    }
    #expect(
      try page(language, sample).contains(language == .italian ? "Il motivo è agli atti" : "The reason is on file"))
  }

  @Test("Every chart has a title, a description, a caption and its numbers as a table")
  func charts() throws {
    let figures = try page(.english).split(separator: "<figure ").dropFirst()
    #expect(figures.count == 6)
    for figure in figures {
      let id = figure.dropFirst(4).prefix { $0 != "\"" }
      let part = figure.prefix(upTo: figure.firstRange(of: "</figure>")?.lowerBound ?? figure.endIndex)
      #expect(part.contains("role=\"img\" aria-labelledby=\"\(id)-title \(id)-description\""))
      #expect(part.contains("<title id=\"\(id)-title\">") && part.contains("<desc id=\"\(id)-description\">"))
      #expect(part.contains("<figcaption>") && part.contains("<caption id=") && part.contains("scope=\"row\""))
    }
  }

  @Test("Every id is there once, and what refers to one finds it", arguments: Language.allCases)
  func ids(language: Language) throws {
    for page in [try page(language), String(decoding: try ReportSample().charterPage(language), as: UTF8.self)] {
      let ids = ReportSample.values(of: "id", in: page)
      #expect(Set(ids).count == ids.count)
      let labels = ReportSample.values(of: "aria-labelledby", in: page).flatMap {
        $0.split(separator: " ").map(String.init)
      }
      let links = ReportSample.values(of: "href", in: page).map { String($0.dropFirst()) }
      #expect(Set(labels + links).isSubset(of: ids))
    }
  }

  @Test("Nothing that is kept back stands anywhere in it", arguments: Language.allCases)
  func keptBack(language: Language) throws {
    let sample = ReportSample()
    let page = try page(language, sample)
    // The amount of the two orders for green, and how many stand beside them, hidden with them.
    #expect(sample.published.figure("orders.amount", [.area: "green"])?.value == .keptBack)
    for secret in ["734,51", "734.51", "73451", "1.197", "1,197", "1197", "11.565,99", "11,565.99"] {
      #expect(!page.contains(secret), "\(secret)")
    }
    #expect(sample.published.figure("requests.opened", [.zone: "Z2"])?.value == .keptBack)
    #expect(page.contains(language == .italian ? "omesso" : "withheld") && page.contains("zone gone"))
    #expect(page.contains(sample.published.notice(language)))
  }

  /// What stands in a table.
  private func cells(of table: String, _ page: String) throws -> String {
    let start = try #require(page.firstRange(of: "<caption id=\"\(table)\">"), "\(table)")
    let rest = page[start.upperBound...]
    let end = try #require(rest.firstRange(of: "</table>"))
    return String(rest[..<end.lowerBound]).lowercased()
  }

  @Test("What describes requests stands beside no earlier period in any page", arguments: Language.allCases)
  func comparisons(language: Language) throws {
    let page = try page(language)
    let (before, yearBefore) =
      language == .italian ? ("periodo prima", "anno prima") : ("period before", "year before")
    for table in [
      "zones-table", "targets-chart-table", "times-classes-table", "spread-chart-table", "categories-chart-table",
      "outcomes-table",
    ] {
      let cells = try cells(of: table, page)
      #expect(!cells.contains(before) && !cells.contains(yearBefore), "\(table)")
    }
    for secret in ["4.747", "4,747", "5.353", "5,353", "18/20", "383.838", "383,838", "1\u{A0}g 4", "1\u{A0}d 4"] {
      #expect(!page.contains(secret), "\(secret)")
    }
  }

  @Test("What is never kept back stands beside earlier periods, and no column is empty")
  func columns() throws {
    let page = try page(.italian)
    let city = try cells(of: "city-table", page)
    #expect(city.contains("data-label=\"periodo prima\" class=\"n\">6.000"))
    #expect(city.contains("data-label=\"anno prima\" class=\"n\">7.000"))
    let times = try cells(of: "times-table", page)
    #expect(times.contains("data-label=\"mediana, periodo prima\" class=\"n\">3\u{A0}g 11\u{A0}h"))
    let inspections = try cells(of: "inspections-table", page)
    #expect(inspections.contains("data-label=\"periodo prima\" class=\"n\">37"))
    let payees = try cells(of: "payees-chart-table", page)
    #expect(payees.contains("393.939,00") && !payees.contains("periodo prima"))
    #expect(!times.contains("anno prima") && !inspections.contains("anno prima"))
  }

  @Test("Whatever names hold stands as text, never as markup")
  func hostile() throws {
    let evil = "<script>alert(1)</script>\"'&\u{0}\u{FFFE}]]>"
    let page = try page(.italian, ReportSample(city: evil, name: evil))
    #expect(!page.contains("<script") && !page.contains("\u{0}") && !page.contains("\u{FFFE}"))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;'&amp;"))
    #expect(try ReportSample.faults(in: page) == [])
  }

  @Test("A share stands as a bar beside what was promised, and one that is kept back as an empty bar")
  func bars() {
    var chart = Markup()
    BarChart(
      bars: [
        BarChart.Bar(name: "Arrivo", text: "50,0%", length: 0.5, mark: 0.95),
        BarChart.Bar(name: "A & B", text: "omesso", length: nil),
      ], most: 1
    ).draw(&chart)
    #expect(
      chart.source == """
        <text x="0" y="13">Arrivo</text><text class="value" x="440" y="13" text-anchor="end">50,0%</text>\
        <rect class="track" width="440" x="0" y="18" height="10"/><rect class="bar" width="220" x="0" y="18" height="10"/>\
        <path class="mark" d="M418 15v16"/>\
        <text x="0" y="49">A &amp; B</text><text class="value" x="440" y="49" text-anchor="end">omesso</text>\
        <rect class="gone" width="440" x="0" y="54" height="10"/>
        """)
  }

  @Test("A line breaks off where a week is kept back")
  func lines() {
    var chart = Markup()
    let words = ReportWords(language: .italian, names: StatisticsNames([:]), zone: .utc)
    LineChart(
      weeks: ["1", "2", "3", "4"], lines: [LineChart.Line(name: "Ordini", values: [0, 40, nil, 20])], words: words
    ).draw(&chart)
    #expect(chart.source.contains("<path class=\"line s1\" d=\"M44 204L144 12M344 108\"/>"))
    #expect(chart.source.contains("<text class=\"end s1\" x=\"352\" y=\"112\">Ordini</text>"))
    #expect(chart.source.contains(">40</text>") && chart.source.contains(">10</text>"))
  }

  @Test("Names at the ends of lines stand apart")
  func ends() {
    var chart = Markup()
    let words = ReportWords(language: .italian, names: StatisticsNames([:]), zone: .utc)
    let lines = ["A", "B", "C"].map { LineChart.Line(name: $0, values: [10, 10]) }
    LineChart(weeks: ["1", "2"], lines: lines, words: words).draw(&chart)
    let heights = ["A", "B", "C"].compactMap { name -> Double? in
      let before = chart.source.split(separator: ">\(name)<").first
      return before?.split(separator: "\"").last.flatMap { Double($0) }
    }
    #expect(heights.count == 3 && heights[1] - heights[0] >= 15 && heights[2] - heights[1] >= 15)
  }

  @Test("Names at the ends of lines stay within the chart where all lines end at nothing")
  func lowEnds() {
    var chart = Markup()
    let words = ReportWords(language: .italian, names: StatisticsNames([:]), zone: .utc)
    let lines = ["A", "B", "C"].map { LineChart.Line(name: $0, values: [10, 0]) }
    LineChart(weeks: ["1", "2"], lines: lines, words: words).draw(&chart)
    for (name, height) in [("A", 178), ("B", 193), ("C", 208)] {
      #expect(chart.source.contains("y=\"\(height)\">\(name)</text>"), "\(name)")
    }
  }

  @Test("A new version says of which period each changed value is, and has a dash where no single event changed it")
  func changes() throws {
    let title = try #require(StatisticsDefinitions.definition(of: "requests.opened")).title(.italian)
    let page = try page(.italian)
    let own = "\(title)</th><td role=\"cell\" data-label=\"Prima\" class=\"n\">6.300</td>"
    let earlier = "\(title), anno prima</th><td role=\"cell\" data-label=\"Prima\" class=\"n\">6.999</td>"
    #expect(page.contains(own) && page.contains("data-label=\"Dal fatto\" class=\"n\">48.100</td>"))
    #expect(page.contains(earlier) && page.contains("data-label=\"Dal fatto\" class=\"n\">–</td>"))
  }

  @Test("The zones of the map have their names, and a list beside it says which code is whose")
  func zoneNames() throws {
    let page = try page(.italian)
    #expect(page.contains("<tspan>Strade</tspan>") && page.contains("<li>Z1 Strade</li>"))
    #expect(page.contains("Z1 Strade: 5.102; Z2 Strade: omesso"))
  }

  @Test("A map needs outlines; the same report gives the same bytes")
  func maps() throws {
    #expect(ZoneMap(id: "map", []) == nil)
    #expect(
      ZoneMap(id: "map", [ZoneMap.Shade(zone: Zone(code: "Z1", name: "", polygons: []), text: "", count: 1)]) == nil)
    #expect(try ReportSample().report(.italian) == ReportSample().report(.italian))
  }

  @Test("An act without anything is a page too", arguments: Language.allCases)
  func empty(language: Language) throws {
    let page = try page(language, ReportSample(isEmpty: true))
    #expect(try ReportSample.faults(in: page) == [] && page.contains("<main>"))
  }
}
