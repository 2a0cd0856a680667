import Testing
import WorkOrders

/// The hand-worked quarter: every expectation below was counted by hand from the story in ``HandWorkedQuarter``.
struct HandWorkedQuarterTests {
  private let quarter: QuarterlyStatistics

  init() throws { quarter = try HandWorkedQuarter.script().figures("2026-Q1") }

  @Test("The movements of requests are those worked out by hand, for every value of every dimension")
  func requests() {
    #expect(quarter.movement("requests") == [2, 7, 2, 0, 8, 1, 0, 2])
    #expect(quarter.movement("requests", [.area: "roads"]) == [2, 7, 2, 0, 8, 1, 1, 1])
    #expect(quarter.movement("requests", [.area: "green"]) == [0, 0, 0, 1, 0, 0, 0, 1])
    #expect(quarter.movement("requests", [.category: "roads.pothole"]) == [2, 7, 2, 0, 8, 1, 1, 1])
    #expect(quarter.movement("requests", [.zone: "Z2"]) == [0, 0, 0, 1, 0, 0, 0, 1])
    #expect(quarter.movement("requests", [.channel: "phone"]) == [1, 6, 2, 0, 6, 1, 0, 2])
    #expect(quarter.movement("requests", [.channel: "email"]) == [0, 1, 0, 0, 1, 0, 0, 0])
    #expect(quarter.movement("requests", [.channel: "web"]) == [1, 0, 0, 0, 1, 0, 0, 0])
  }

  @Test("The movements of orders are those worked out by hand, for every value of every dimension")
  func orders() {
    #expect(quarter.movement("orders") == [1, 4, 2, 0, 4, 1, 0, 2])
    #expect(quarter.movement("orders", [.area: "roads"]) == [1, 4, 2, 0, 4, 1, 1, 1])
    #expect(quarter.movement("orders", [.area: "green"]) == [0, 0, 0, 1, 0, 0, 0, 1])
    #expect(quarter.movement("orders", [.urgency: "urgent"]) == [1, 2, 1, 0, 3, 0, 0, 1])
    #expect(quarter.movement("orders", [.urgency: "normal"]) == [0, 2, 1, 0, 1, 1, 0, 1])
    #expect(quarter.movement("orders", [.contractor: "acme"]) == [1, 0, 1, 4, 2, 1, 3, 0])
    #expect(quarter.movement("orders", [.contractor: "bravo"]) == [0, 0, 1, 2, 2, 0, 1, 0])
    #expect(quarter.movement("orders", [.contractor: "-"]) == [0, 4, 0, 4, 0, 0, 6, 2])
    #expect(quarter.text("orders.opened", [.area: "roads", .urgency: "urgent"]) == "2")
    #expect(quarter.text("orders.opened", [.area: "roads", .urgency: "normal"]) == "2")
  }

  @Test("The totals are the movements of the whole city; contacts come and go at once")
  func totals() {
    #expect(quarter.totals.contacts == Movement(opened: 11, closed: 11))
    #expect(
      quarter.totals.requests == Movement(carriedIn: 2, opened: 7, reopened: 2, closed: 8, cancelled: 1, carriedOut: 2))
    #expect(
      quarter.totals.orders == Movement(carriedIn: 1, opened: 4, reopened: 2, closed: 4, cancelled: 1, carriedOut: 2))
  }

  @Test(
    "Single acts are counted as worked out by hand",
    arguments: [
      ("contacts.received", "11"), ("contacts.chasers", "1"), ("requests.ended", "9"), ("requests.linked", "1"),
      ("requests.unlinked", "0"), ("orders.amount", "1260.00"), ("orders.reworked", "1"), ("orders.unassigned", "1"),
      ("approvals.given", "1"), ("approvals.declined", "1"), ("approvals.amount", "900.00"), ("mandates.used", "1"),
      ("mandates.amount", "250.00"), ("mandates.ratified", "0"), ("offers.sent", "6"), ("offers.chosen", "1"),
      ("offers.accepted", "3"), ("offers.refused", "1"), ("offers.expired", "1"), ("offers.withdrawn", "0"),
      ("offers.handedBack", "0"), ("inspections.scheduled", "1"), ("inspections.preventive", "1"),
      ("inspections.safety", "1"), ("inspections.verification", "1"), ("times.acceptance.count", "3"),
      ("times.acceptance.median", "7200"), ("times.acceptance.p90", "10800"), ("times.arrival.count", "4"),
      ("times.arrival.median", "18000"), ("times.arrival.p90", "1123200"), ("times.makingSafe.count", "4"),
      ("times.makingSafe.median", "86400"), ("times.makingSafe.p90", "1126800"), ("times.completion.count", "5"),
      ("times.completion.median", "86400"), ("times.completion.p90", "1209600"),
      ("times.acceptance.mean", "7200"), ("times.arrival.mean", "310500"), ("times.makingSafe.mean", "328500"),
      ("times.completion.mean", "328320"), ("times.approval.count", "1"), ("times.approval.mean", "900"),
      ("times.approval.median", "900"), ("times.approval.p90", "900"),
    ])
  func acts(code: String, value: String) {
    #expect(quarter.text(code) == value)
  }

  @Test("Shares name their numerator and denominator")
  func shares() {
    #expect(quarter.share("contacts.answered") == "2/11")
    #expect(quarter.share("contacts.answered", [.channel: "phone"]) == "1/9")
    #expect(quarter.share("contacts.requests") == "7/11")
    #expect(quarter.share("contacts.requests", [.channel: "phone"]) == "6/9")
    #expect(quarter.share("contacts.requests", [.channel: "web"]) == nil)
    #expect(quarter.share("orders.requests") == "7/4")
    #expect(quarter.share("targets.met") == "1/2")
    #expect(quarter.share("targets.met", [.target: "acceptance"]) == "1/1")
    #expect(quarter.share("targets.met", [.target: "arrival", .urgency: "urgent"]) == "0/1")
    #expect(quarter.share("targets.met", [.contractor: "bravo"]) == "1/2")
    #expect(quarter.share("targets.met", [.target: "completion"]) == nil)
    #expect(
      quarter.share("targets.met", [.urgency: "urgent", .contractor: "bravo", .target: "acceptance"]) == "1/1")
    #expect(quarter.share("requests.perOrder") == "7/4")
    #expect(quarter.share("orders.notFixed") == "2/4")
    #expect(quarter.share("orders.notFixed", [.contractor: "acme"]) == "1/2")
    #expect(quarter.share("orders.notFixed", [.contractor: "bravo"]) == "1/2")
  }

  @Test("Spending is told by contract, category and zone")
  func spending() {
    #expect(quarter.text("orders.amount", [.contract: "c-bravo"]) == "860.00")
    #expect(quarter.text("orders.amount", [.contract: "c-acme"]) == "100.00")
    #expect(quarter.text("orders.amount", [.contract: "-"]) == "300.00")
    #expect(quarter.text("orders.amount", [.category: "roads.pothole"]) == "1260.00")
    #expect(quarter.text("orders.amount", [.zone: "Z1"]) == "1260.00")
  }

  @Test("Times are told by contractor, and how they are spread by band")
  func times() {
    #expect(quarter.text("times.completion.count", [.contractor: "acme"]) == "2")
    #expect(quarter.text("times.completion.count", [.contractor: "bravo"]) == "3")
    #expect(quarter.text("times.approval.mean", [.area: "roads"]) == "900")
    #expect(quarter.text("times.approval.count", [.band: "PT0S-PT1H"]) == "1")
    #expect(quarter.text("times.acceptance.count", [.band: "PT0S-PT1H"]) == "1")
    #expect(quarter.text("times.acceptance.count", [.band: "PT1H-PT4H"]) == "2")
    for band in ["PT1H-PT4H", "PT4H-PT12H", "PT12H-P1D", "P7D-P30D"] {
      #expect(quarter.text("times.arrival.count", [.band: band]) == "1", "\(band)")
    }
    #expect(quarter.text("times.arrival.count", [.band: "P30D-"]) == nil)
  }

  @Test("The weeks of the quarter are all there, with what happened in each")
  func weeks() {
    let weeks = quarter.figures.filter { $0.code == "series.contacts" }.compactMap { $0.dimensions[.week] }
    #expect(weeks == (1...14).map { "2026-W\($0 < 10 ? "0" : "")\($0)" })
    #expect(series("series.contacts") == ["2026-W02": 7, "2026-W03": 4])
    #expect(series("series.requests") == ["2026-W02": 2, "2026-W05": 1, "2026-W06": 3, "2026-W07": 1])
    #expect(series("series.orders") == ["2026-W02": 1, "2026-W03": 1, "2026-W07": 1, "2026-W10": 1])
  }

  private func series(_ code: String) -> [String: Int] {
    var counts: [String: Int] = [:]
    for figure in quarter.figures where figure.code == code {
      if let week = figure.dimensions[.week], let count = Int(figure.value.text), count > 0 { counts[week] = count }
    }
    return counts
  }

  @Test("Breakdowns of single acts are those worked out by hand")
  func breakdowns() {
    #expect(quarter.text("contacts.received", [.channel: "phone"]) == "9")
    #expect(quarter.text("contacts.received", [.outcome: "request"]) == "7")
    #expect(quarter.text("contacts.received", [.area: "-"]) == "4")
    #expect(quarter.text("contacts.received", [.channel: "phone", .outcome: "chaser"]) == "1")
    #expect(quarter.text("requests.ended", [.outcome: "resolved"]) == "6")
    #expect(quarter.text("requests.ended", [.outcome: "rejected"]) == "1")
    #expect(quarter.text("requests.ended", [.outcome: "referred"]) == "1")
    #expect(quarter.text("requests.ended", [.outcome: "cancelled"]) == "1")
    #expect(quarter.text("orders.amount", [.contractor: "acme"]) == "400.00")
    #expect(quarter.text("orders.amount", [.contractor: "bravo"]) == "860.00")
    #expect(quarter.text("offers.sent", [.contractor: "acme"]) == "4")
    #expect(quarter.text("offers.accepted", [.contractor: "bravo"]) == "2")
    #expect(quarter.text("mandates.used", [.outcome: "night"]) == "1")
    #expect(quarter.text("inspections.verification", [.outcome: "failed"]) == "1")
    #expect(quarter.text("times.completion.median", [.urgency: "normal"]) == "86400")
    #expect(quarter.text("times.completion.count", [.urgency: "urgent"]) == "4")
  }

  @Test("Every figure has its definition in both languages, and every definition is of use")
  func definitions() {
    let codes = Set(quarter.figures.map(\.code))
    for definition in quarter.definitions {
      #expect(StatisticsDefinitions.definition(of: definition.code) == definition)
      for text in [definition.title, definition.definition] {
        #expect(!text.it.isEmpty && !text.en.isEmpty && text.it != text.en)
        #expect(text.it.utf8.count <= 4_000 && text.en.utf8.count <= 4_000)
      }
    }
    #expect(codes == Set(quarter.definitions.map(\.code)))
  }

  @Test("The quarter after carries in what this one carried out")
  func nextQuarter() throws {
    let next = try HandWorkedQuarter.script().figures("2026-Q2")
    #expect(next.movement("orders") == [2, 1, 0, 0, 0, 0, 0, 3])
    #expect(next.movement("requests") == [2, 1, 0, 0, 0, 0, 0, 3])
  }

  @Test("Any range of days is counted by the same rules")
  func range() throws {
    let january = try HandWorkedQuarter.script().figures("2026-01-01/2026-01-31")
    #expect(january.movement("orders") == [1, 1, 0, 0, 2, 0, 0, 0])
    #expect(january.text("orders.amount") == "1100.00")
    let month = try HandWorkedQuarter.script().figures("2026-01")
    #expect(month.figures == january.figures)
    let year = try HandWorkedQuarter.script().figures("2026")
    #expect(year.movement("orders") == [1, 5, 2, 0, 4, 1, 0, 3])
  }
}
