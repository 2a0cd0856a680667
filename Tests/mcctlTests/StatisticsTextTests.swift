import ArgumentParser
import DispatchAPI
import Testing
import WorkOrders

@testable import mcctl

@Suite("Figures on a terminal")
struct StatisticsTextTests {
  private static let total = StatisticsTotalView(
    carriedIn: 3, opened: 1_204, reopened: 2, closed: 1_100, cancelled: 4, carriedOut: 105)

  private func figure(_ code: String, _ value: String, _ unit: String, _ edit: (inout FigureView) -> Void = { _ in })
    -> FigureView
  {
    var figure = FigureView(code: code, value: value, unit: unit)
    edit(&figure)
    return figure
  }

  private var quarter: StatisticsView {
    var figures = [
      figure("orders.opened", "120", "count") { ($0.previous, $0.yearBefore) = ("100", "240") },
      figure("targets.met", "0.9125", "ratio") { $0.previous = "0.9000" },
      figure("times.completion.median", "90000", "seconds") { $0.previous = "90000" },
    ]
    for (week, count) in [("2026-W27", "0"), ("2026-W28", "4"), ("2026-W29", "8")] {
      figures.append(figure("series.orders", count, "count") { $0.week = week })
    }
    for serial in 1...14 {
      figures.append(figure("orders.opened", "\(serial)", "count") { $0.area = AreaCode(rawValue: "area\(serial)") })
    }
    figures.append(figure("targets.met", "1.0000", "ratio") { $0.target = "arrival" })
    figures.append(figure("targets.met", "0.5000", "ratio") { $0.target = "completion" })
    figures.append(figure("orders.amount", "1250.00", "amount") { $0.zone = "Z1" })
    return StatisticsView(
      period: "2026-Q3", from: "2026-07-01", to: "2026-09-30", state: "draft", head: String(repeating: "a", count: 64),
      journalPosition: 1_000, policyVersion: 1, generatedAt: "2026-10-01T08:00:00+02:00",
      totals: StatisticsTotalsView(contacts: Self.total, requests: Self.total, orders: Self.total),
      definitions: [
        FigureDefinitionView(
          code: "orders.opened", unit: "count", title: LocalizedText(it: "Ordini: aperti", en: "Orders: opened"),
          definition: LocalizedText(it: "Aperti nel periodo.", en: "Opened in the period."))
      ], figures: figures)
  }

  private func page(
    _ width: Int, _ language: Language = .english, glyphs: ChartGlyphs = .blocks, rows: Int = StatisticsPage.usualRows
  ) -> StatisticsPage {
    let reader = Reader(language: language, terminal: Terminal(width: width)).onPage
    var page = StatisticsPage(reader: reader, glyphs: glyphs, names: FigureNames(language: language))
    page.rows = rows
    return page
  }

  @Test("No line is wider than the terminal, in both languages", arguments: [40, 57, 80, 120, 200])
  func widths(width: Int) {
    for language in [Language.italian, .english] {
      let text = StatisticsText(quarter, page(width, language)).text(nil)
      for line in text.split(separator: "\n") { #expect(line.count <= width, "\(line)") }
    }
  }

  @Test("Where there is no terminal a page has eighty columns, and never fewer than forty")
  func pageWidth() {
    #expect(page(.max).width == 80)
    #expect(page(20).width == 40)
    #expect(page(500).width == 200)
  }

  @Test("A figure stands beside the period before and the year before, in percent, a ratio in points")
  func comparison() throws {
    let text = StatisticsText(quarter, page(80)).text(.city)
    let opened = try #require(text.split(separator: "\n").first { $0.hasPrefix("Orders: opened") })
    #expect(opened.contains("▲ 20.0 %") && opened.contains("▼ 50.0 %"))
    #expect(text.contains("▲ 1.3 points"))
    #expect(StatisticsText(quarter, page(80, .italian)).text(.city).contains("▲ 1,3 punti"))
  }

  @Test("What cannot be compared is a dash, what did not change says so")
  func noComparison() {
    let change = FigureChangeText(reader: page(80).reader, glyphs: .blocks)
    #expect(change.text("5", since: nil, unit: "count") == "-")
    #expect(change.text("5", since: "0", unit: "count") == "-")
    #expect(change.text("0", since: "0", unit: "count") == "=")
    #expect(change.text("90000", since: "90000", unit: "seconds") == "=")
    #expect(change.text("1204.00", since: "1.00", unit: "amount") == "▲ 120,300 %")
  }

  @Test("A long table shows its largest rows and says how to see the others")
  func longTable() {
    let short = StatisticsText(quarter, page(80)).text(.area)
    #expect(short.contains("area14") && !short.contains("area4 "))
    #expect(short.contains("… and 4 more rows; --all shows them all."))
    let whole = StatisticsText(quarter, page(80, rows: .max)).text(.area)
    #expect(whole.contains("area4 ") && !whole.contains("--all"))
  }

  @Test("Weeks are drawn from the lowest to the highest")
  func weeks() {
    #expect(StatisticsText(quarter, page(80)).text(.weeks).contains("▁▄█"))
    #expect(StatisticsText(quarter, page(80, glyphs: .plain)).text(.weeks).contains("_-#"))
  }

  @Test("A section with nothing in it says so")
  func empty() {
    #expect(StatisticsText(quarter, page(80)).text(.contract).hasSuffix("There is nothing to show here."))
  }

  @Test("A bar is as long as its share to an eighth, and what is not nothing shows")
  func bars() {
    #expect(ChartGlyphs.blocks.bar(1, width: 4) == "████")
    #expect(ChartGlyphs.blocks.bar(0.5, width: 4) == "██")
    #expect(ChartGlyphs.blocks.bar(0.53125, width: 4) == "██▏")
    #expect(ChartGlyphs.blocks.bar(0.0001, width: 4) == "▏")
    #expect(ChartGlyphs.blocks.bar(0, width: 4) == "")
    #expect(ChartGlyphs.plain.bar(0.5, width: 4) == "##")
    #expect(ChartGlyphs.blocks.bar(2, width: 4) == "████")
  }

  @Test("More weeks than columns are summed with their neighbours")
  func manyWeeks() {
    let line = ChartGlyphs.blocks.sparkline(Array(repeating: 1, count: 53), width: 20)
    #expect(line.count <= 20 && !line.isEmpty)
    #expect(ChartGlyphs.blocks.sparkline([], width: 20) == "")
  }

  @Test(
    "Charts are ASCII where NO_COLOR is set or the locale is not UTF-8",
    arguments: [
      (["LANG": "it_IT.UTF-8"], true), (["LANG": "en_GB.utf8"], true), (["LANG": "C"], false), ([:], false),
      (["LANG": "it_IT.UTF-8", "NO_COLOR": "1"], false), (["LANG": "it_IT.UTF-8", "LC_ALL": "POSIX"], false),
    ] as [([String: String], Bool)])
  func glyphs(environment: [String: String], isDrawn: Bool) {
    #expect((ChartGlyphs.suiting(environment).parts.count == 8) == isDrawn)
  }

  @Test("Times by a dimension are medians, and say so; each column has the name of its step")
  func steps() {
    var timed = quarter
    for step in ["approval", "acceptance", "arrival", "makingSafe", "completion"] {
      timed.figures += ["median", "mean"].map { name in
        figure("times.\(step).\(name)", "3600", "seconds") { $0.urgency = "urgent" }
      }
    }
    let text = StatisticsText(timed, page(80)).text(.urgency)
    let heads = "Times by urgency (median)\nurgency  approval  acceptance  arrival  making safe\n"
    #expect(text.contains(heads), "\(text)")
    #expect(text.contains("\nurgency  completion\n") && !text.contains("…"))
    let italian = StatisticsText(timed, page(80, .italian)).text(.urgency)
    #expect(italian.contains("Tempi per urgenza (mediana)") && italian.contains("messa in sicurezza"), "\(italian)")
  }

  @Test("Who has no firm is said so, and a mandate and what an inspection found are called by their names")
  func names() {
    let mandate = MandateView(
      code: "M1", name: LocalizedText(it: "Notte", en: "Night"), holder: "operator", calendar: "always", ceiling: .zero,
      validFrom: "2026-01-01", validTo: "2026-12-31")
    let names = FigureNames(PolicyView(mandates: [mandate]), [], language: .italian)
    #expect(names.name("-", of: "contractor") == "nessuna impresa" && names.name("-", of: "zone") == "-")
    #expect(names.name("M1", of: "outcome") == "Notte" && names.name("M2", of: "outcome") == "M2")
    #expect(names.name("nothing-found", of: "outcome") == "niente trovato")
    #expect(FigureNames(language: .english).name("-", of: "contractor") == "no firm")
  }

  @Test("Without changes the section says which versions have some")
  func noChanges() {
    let text = StatisticsText(quarter, page(80)).text(.changes)
    #expect(text.contains("Only a version that was issued anew has changes"), "\(text)")
    #expect(!StatisticsText(quarter, page(80)).text(nil).contains("issued anew"))
  }

  @Test("Of the versions the one that stands is marked")
  func standing() {
    let acts = (1...2).map { version in
      var act = StatisticsActView(
        period: "2026-Q1", version: version, state: "issued", journalPosition: 9, head: "a", sha256: "b",
        madeAt: "2026-04-02T09:00:00+02:00")
      act.stands = version == 2
      return act
    }
    let lines = StatisticsActText.list(acts, page(120).reader).split(separator: "\n")
    #expect(!lines[1].contains("stands") && lines[2].contains("issued, stands"), "\(lines)")
  }

  @Test("Every event that statistics look at has words of its own in both languages")
  func events() {
    let counted = EventKind.allCases.filter(\.isCounted).map(\.rawValue)
    for language in [Language.italian, .english] {
      let reader = page(80, language).reader
      let words = counted.map(reader.event)
      #expect(Set(words).count == counted.count && Set(words).isDisjoint(with: counted))
      #expect(reader.event("order.danced") == "order.danced")
    }
  }

  @Test("A section that is none is a usage error that names the nearest")
  func unknownSection() throws {
    _ = try Mcctl.parseAsRoot(["statistics", "show", "--quarter", "2026-Q3", "--section", "targets"])
    #expect(throws: (any Error).self) {
      try Mcctl.parseAsRoot(["statistics", "show", "--quarter", "2026-Q3", "--section", "targtes"])
    }
  }
}
