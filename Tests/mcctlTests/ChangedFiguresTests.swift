import DispatchAPI
import Testing
import WorkOrders

@testable import mcctl

@Suite("Figures that have become others, on a terminal")
struct ChangedFiguresTests {
  private func reader(_ width: Int, _ language: Language = .english) -> Reader {
    Reader(language: language, terminal: Terminal(width: width))
  }

  private func text(_ changes: [FigureChangeView], _ reader: Reader, most: Int = ChangedFiguresText.usualFigures)
    -> String
  {
    ChangedFiguresText(reader: reader, names: names(reader.language), most: most).text(changes)
  }

  private func names(_ language: Language) -> FigureNames {
    let area = AreaView(code: "roads", name: LocalizedText(it: "Strade", en: "Roads"))
    return FigureNames(PolicyView(areas: [area]), [], language: language)
  }

  private func change(
    _ figure: String, _ before: String?, _ after: String?, part: String = "value", at position: Int? = nil
  ) -> FigureChangeView {
    var change = FigureChangeView(figure: figure, part: part)
    (change.before, change.after, change.position) = (before, after, position)
    guard let position else { return change }
    (change.kind, change.number) = ("order.closed", "WO-2026-00000\(position)")
    (change.occurred, change.entered) = ("2026-03-30T10:00:00+02:00", "2026-04-02T09:00:00+02:00")
    return change
  }

  private var changes: [FigureChangeView] {
    [change("late.orders.closed", nil, "1"), change("orders.amount area=roads", "1000.00", "1250.00", at: 9)]
      + (1...12).map { change("orders.closed area=area\($0)", "1", "2", at: 7) }
      + [change("orders.closed", "3", "4", part: "year-before", at: 7)]
  }

  @Test("What was changed stands by the first event in the order of the journal, each with its first ten figures")
  func changed() {
    let text = text(changes, reader(80))
    let lines = text.split(separator: "\n").map { String($0) }
    #expect(lines[0] == "Of each figure the first event that came into it is named; later events may have")
    #expect(lines[2].hasSuffix("  first in"), "\(text)")
    #expect(lines[3].hasPrefix("order closed  WO-2026-000007  30 Mar 2026 10:00  02 Apr 2026 09:00"), "\(text)")
    #expect(lines[3].hasSuffix(" 13") && lines[4].contains("WO-2026-000009") && lines[4].hasSuffix(" 1"))
    #expect(lines[5] == "order closed WO-2026-000007 was the first to change:")
    #expect(lines[6] == "    Orders: closed · area: area1  1 → 2")
    #expect(text.contains("    Orders: closed · area: area10  1 → 2\n    … and 3 more; --all shows them."))
    #expect(text.contains(" · area: Roads  €1,000.00 → €1,250.00"), "\(text)")
    #expect(text.contains("By no single event") && text.hasSuffix("    Late entries: orders closed  - → 1"), "\(text)")
  }

  @Test("The same is said in Italian")
  func italian() {
    let text = text(changes, reader(80, .italian), most: .max)
    #expect(text.hasPrefix("Di ogni voce si nomina il primo evento che vi è entrato;"), "\(text)")
    #expect(text.contains("ordine chiuso WO-2026-000007 ha cambiato per primo:"))
    #expect(text.contains("Ordini: chiusi (un anno prima)  3 → 4") && text.contains("ambito: Strade"))
    #expect(!text.contains("--all") && text.contains("rifatto"))
  }

  @Test("What no single event changed stands alone where nothing else was changed")
  func changedByNone() {
    let text = text([change("late.contacts", "1", nil)], reader(80))
    #expect(text.hasPrefix("By no single event") && text.hasSuffix("\n    Late entries: contacts  1 → -"), "\(text)")
  }

  @Test("A change that rounding would hide is told exactly: a share by part and whole, a time in seconds")
  func hidden() {
    var met = change("targets.met", "0.8859", "0.8860", at: 7)
    (met.beforeShare, met.afterShare) = ("7360/8308", "7361/8308")
    let time = change("times.arrival.median", "114480", "114481", at: 7)
    let english = text([met, time], reader(120))
    #expect(english.contains("88.6 % (7,360/8,308) → 88.6 % (7,361/8,308)"), "\(english)")
    #expect(english.contains("1 d 07:48 (114,480 s) → 1 d 07:48 (114,481 s)"), "\(english)")
    #expect(text([met], reader(120, .italian)).contains("88,6 % (7.360/8.308) → 88,6 % (7.361/8.308)"))
    // then what shows anyway stays short, and a share without its parts has its four decimals
    let shown = change("times.arrival.median", "114480", "118080", at: 7)
    #expect(text([shown], reader(120)).hasSuffix("  1 d 07:48 → 1 d 08:48"))
    let bare = change("targets.met", "0.8859", "0.8860", at: 7)
    #expect(text([bare], reader(120)).hasSuffix("88.6 % (0.8859) → 88.6 % (0.886)"))
  }

  @Test("A code that this program does not know stays as it is, and nothing is cut: what is long is wrapped")
  func wrapped() {
    let unknown = text([change("orders.danced area=roads", "1", "2", at: 7)], reader(80))
    #expect(unknown.hasSuffix("    orders.danced area=roads  1 → 2"), "\(unknown)")
    let narrow = text([change("orders.amount contract=AQ-2025-11", "631879.32", "632686.82", at: 7)], reader(40))
    #expect(narrow.contains("AQ-2025-11\n      €631,879.32 → €632,686.82"), "\(narrow)")
    for line in narrow.split(separator: "\n") { #expect(line.count <= 40, "\(line)") }
  }

  @Test("A reissue's changes are a section, which fits the page, and its answer says so")
  func section() {
    let total = StatisticsTotalView(carriedIn: 0, opened: 1, reopened: 0, closed: 1, cancelled: 0, carriedOut: 0)
    let reissued = StatisticsView(
      period: "2026-Q1", from: "2026-01-01", to: "2026-03-31", state: "issued", head: String(repeating: "a", count: 64),
      journalPosition: 9, policyVersion: 1, generatedAt: "2026-04-02T09:00:00+02:00",
      totals: StatisticsTotalsView(contacts: total, requests: total, orders: total), changes: changes)
    func shown(_ reader: Reader) -> String {
      let page = StatisticsPage(reader: reader.onPage, glyphs: .blocks, names: names(reader.language))
      return StatisticsText(reissued, page).text(.changes)
    }
    for language in [Language.italian, .english] {
      for width in [40, 57, 80, 120] {
        for line in shown(reader(width, language)).split(separator: "\n") { #expect(line.count <= width, "\(line)") }
      }
    }
    #expect(shown(reader(80)).contains("Figures changed from the version before: 15"))
    var act = StatisticsActView(
      period: "2026-Q1", version: 2, state: "issued", journalPosition: 9, head: "a", sha256: "b",
      madeAt: "2026-04-02T09:00:00+02:00")
    #expect(!StatisticsActText.act(act, reader(80)).contains("--section"))
    act.changes = 15
    let told = StatisticsActText.act(act, reader(80))
    #expect(told.hasSuffix("mcctl statistics show --quarter 2026-Q1 --section changes"), "\(told)")
  }

  private func verified(
    _ language: Language = .english, _ edit: (inout StatisticsVerificationView) -> Void
  ) -> String {
    var found = StatisticsVerificationView(
      identical: true, known: true, period: "2026-Q1", version: 1, state: "issued", journalPosition: 5, sha256: "b",
      headHolds: true)
    edit(&found)
    return StatisticsActText.verification(found, reader(80, language), names(language))
  }

  @Test("A verification says how many figures would be different today, by the first events, and by name which differ")
  func verification() {
    let text = verified { $0.since = changes }
    #expect(text.contains("\n\nFigures that would be different today: 15\nOf each figure the first event"), "\(text)")
    #expect(verified { _ in }.hasSuffix("Nothing has changed since."))
    var difference = StatisticsDifferenceView(figure: "orders.amount area=roads", part: "previous")
    (difference.file, difference.register) = ("1000.00", "2000.00")
    let differing = verified { $0.differences = [difference] }
    #expect(differing.contains(" · area: Roads (period before)"), "\(differing)")
    #expect(differing.contains("in the file €1,000.00, in the register €2,000.00"), "\(differing)")
  }

  @Test("A file of which only the bytes are others was altered, and its figures are equal: the first line says so")
  func altered() {
    func headline(_ language: Language = .english, _ edit: (inout StatisticsVerificationView) -> Void) -> String {
      let text = verified(language) {
        ($0.identical, $0.figuresEqual, $0.registered) = (false, false, "c")
        edit(&$0)
      }
      return text.split(separator: "\n").first.map { String($0) } ?? ""
    }
    #expect(headline { _ in }.hasPrefix("The file was altered"))
    #expect(headline(.italian) { _ in }.hasPrefix("Il file è stato alterato"))
    #expect(headline { $0.known = false }.hasPrefix("The register does not have this document"))
    #expect(headline { ($0.known, $0.state) = (false, "draft") }.hasPrefix("The file was altered"))
    #expect(headline { $0.headHolds = false } == "The figures are NOT identical.")
    let difference = StatisticsDifferenceView(figure: "orders.closed", part: "value")
    #expect(headline { $0.differences = [difference] } == "The figures are NOT identical.")
  }

  @Test("What the file is found to be stands out in its ink")
  func inked() {
    let found = StatisticsVerificationView(
      identical: true, known: true, period: "2026-Q1", version: 1, state: "issued", journalPosition: 5, sha256: "b",
      headHolds: true)
    let coloured = Reader(language: .english, terminal: Terminal(width: 80, hasColour: true))
    let text = StatisticsActText.verification(found, coloured, names(.english))
    #expect(text.hasPrefix("\u{1B}[32mThe figures are identical.\u{1B}[0m\n"), "\(text)")
  }
}
