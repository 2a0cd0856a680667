import DispatchAPI
import Foundation
import Testing
import WorkOrders
import WorkOrdersInterchange

@testable import DispatchDaemon
@testable import WorkOrdersStore

@Suite("Figures published by the agenda")
struct StatisticsPublishingTests {
  private static let pages = ["charter-en.html", "charter-it.html", "report-en.html", "report-it.html"]
  private static let quarter: [String] = ["2025-Q1"] + pages.map { "2025-Q1/" + $0 }

  /// A city that has issued its first quarter, in which there was one order, and whose site shows a folder.
  private func issued(_ test: @escaping @Sendable (Caller, TestCentre, Site) async throws -> Void) async throws {
    try await TestCentre.demo { caller, centre in
      _ = try await caller.logPothole()
      _ = try await caller.act("accept", on: "WO-2025-000001")
      _ = try await caller.post("clock/advance", .object(["to": "2025-04-02T10:00:00Z"]))
      for act in ["freeze", "issue"] {
        #expect(try await caller.post("statistics/2025-Q1/\(act)").status == 200)
      }
      try await test(caller, centre, try Site(centre))
    }
  }

  /// The folder, and an agenda that publishes there.
  private struct Site: Sendable {
    let folder: URL
    let lines = LogLines()
    let agenda: AgendaRunner

    init(_ centre: TestCentre) throws {
      folder = centre.folder.appendingPathComponent("site", isDirectory: true)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let notifier = Notifier(
        register: centre.centre.register, files: centre.centre.files,
        destination: .folder(centre.folder.appendingPathComponent("outbox")), sender: "centre@city.example",
        logger: lines.logger)
      agenda = AgendaRunner(
        register: centre.centre.register, clock: centre.centre.clock, notifier: notifier, logger: lines.logger,
        site: try PublicSite(folder.path))
    }

    /// Everything that lies there, also what a web server would not show.
    func names() throws -> [String] { try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() }

    func bytes(_ name: String) throws -> [UInt8] {
      [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
    }
  }

  private func isDue(_ centre: TestCentre) async throws -> Bool {
    try await centre.centre.register.read { try $0.areFiguresDue() }
  }

  private func publishAgain(_ centre: TestCentre) async throws {
    let period = try #require(ReportingPeriod(label: "2025-Q1"))
    try await centre.centre.register.write { try $0.schedule(.publicationDue(period), at: $0.now) }
  }

  /// The report as it is without what counts less than so many, and the figures that it holds.
  private func report(
    _ centre: TestCentre, minimum: Int
  ) async throws -> (page: [UInt8], act: QuarterlyStatistics, form: PublicStatistics) {
    let period = try #require(ReportingPeriod(label: "2025-Q1"))
    let act = try #require(try await centre.centre.register.read { try $0.latestStatisticsAct(of: period) })
    let paper = try StatisticsPaper(reading: try await centre.centre.register.read { try $0.document(of: act) })
    let (policy, firms) = try await centre.centre.register.read { snapshot in
      (try snapshot.rules(ofVersion: paper.statistics.policyVersion), try snapshot.contractors())
    }
    let areas = Dictionary(policy.categories.map { ($0.code, $0.area) }) { first, _ in first }
    let form = PublicStatistics(paper.statistics, minimum: minimum, areas: areas)
    let page = StatisticsReport.html(
      form, names: StatisticsNames(policy, firms: firms), zones: policy.zones, in: policy.calendar.zone,
      charter: policy.charter, sha256: paper.sha256, language: .english)
    return (page, paper.statistics, form)
  }

  @Test("The report is the one without small cells, of which the act has some")
  func smallCells() async throws {
    try await issued { _, centre, site in
      try await site.agenda.performDueFigures()
      let page = try site.bytes("2025-Q1/report-en.html")
      let (safe, act, form) = try await report(centre, minimum: 3)
      let (whole, _, complete) = try await report(centre, minimum: 1)
      #expect(page == safe && page != whole)
      let small = act.figures.first { $0.code == "requests.opened" && $0.dimensions == [.area: "roads"] }
      #expect(small?.value == .count(1))
      #expect(form.figure("requests.opened", [.area: "roads"])?.value == .keptBack)
      #expect(complete.figure("requests.opened", [.area: "roads"])?.value == .published(.count(1)))
      #expect(String(decoding: page, as: UTF8.self).contains("they count fewer than 3 cases"))
    }
  }

  @Test("An issued quarter is laid out in both languages, as it is exported; twice the same")
  func whole() async throws {
    try await issued { caller, centre, site in
      try await site.agenda.performDueFigures()
      #expect(try site.names() == Self.quarter + Self.pages)
      #expect(try await isDue(centre) == false)
      for language in ["it", "en"] {
        for (name, format) in [("report", "html"), ("charter", "charter")] {
          let page = try site.bytes("2025-Q1/\(name)-\(language).html")
          let exported = try await caller.get("statistics/2025-Q1?format=\(format)&language=\(language)").bytes
          #expect(page == exported && !page.isEmpty)
          #expect(try site.bytes("\(name)-\(language).html") == page)
        }
      }

      let before = try site.names().filter { $0.hasSuffix(".html") }.map { try site.bytes($0) }
      try FileManager.default.removeItem(at: site.folder.appendingPathComponent("charter-it.html"))
      try await publishAgain(centre)
      try await site.agenda.performDueFigures()
      let after = try site.names().filter { $0.hasSuffix(".html") }.map { try site.bytes($0) }
      #expect(after == before)
      #expect(site.lines.all.isEmpty, "\(site.lines.all)")
    }
  }

  @Test("A new version takes the place of the one before, and a month is not published")
  func anew() async throws {
    try await issued { caller, _, site in
      try await site.agenda.performDueFigures()
      let first = try site.bytes("charter-it.html")
      let late: [String: JSONValue] = ["final": "300", "at": "2025-03-12 10:00"]
      _ = try await caller.act("complete", on: "WO-2025-000001", late)
      let reason: JSONValue = .object(["reason": "Una fine lavori inserita in ritardo"])
      #expect(try await caller.post("statistics/2025-Q1/reissue", reason).status == 200)
      // On the way of a simulation's clock too.
      _ = try await site.agenda.advance(to: try Timestamp(rfc3339: "2025-04-02T10:01:00Z"))
      let second = try site.bytes("charter-it.html")
      #expect(second != first)
      #expect(try site.bytes("2025-Q1/charter-it.html") == second)

      for act in ["freeze", "issue"] { #expect(try await caller.post("statistics/2025-03/\(act)").status == 200) }
      try await site.agenda.performDueFigures()
      #expect(try site.names() == Self.quarter + Self.pages)
      #expect(try site.bytes("charter-it.html") == second)
    }
  }

  @Test("A folder that cannot be written leaves no part of a file, is told, and is tried again")
  func unwritable() async throws {
    try await issued { _, centre, site in
      let obstacle = site.folder.appendingPathComponent("2025-Q1")
      try Data("x".utf8).write(to: obstacle)
      try await site.agenda.performDueFigures()
      #expect(try site.names() == ["2025-Q1"])
      #expect(site.lines.all.count == 1, "\(site.lines.all)")
      let line = try #require(site.lines.all.first)
      #expect(line.hasPrefix("warning figures not published") && line.contains("cannot be written"), "\(line)")

      try FileManager.default.removeItem(at: obstacle)
      #expect(try await isDue(centre) == false, "not at once")
      let clock = centre.centre.clock
      clock.move(to: clock.now() + .seconds(60))
      #expect(try await isDue(centre))
      try await site.agenda.performDueFigures()
      #expect(try site.names() == Self.quarter + Self.pages)
    }
  }

  @Test("An act that was altered in the register is not published")
  func altered() async throws {
    try await issued { _, centre, site in
      try await centre.centre.register.write { transaction in
        _ = try transaction.connection.execute("UPDATE statistics_act SET document = 'forged'")
      }
      try await site.agenda.performDueFigures()
      #expect(try site.names().isEmpty)
      #expect(site.lines.all.contains { $0.contains("was altered") }, "\(site.lines.all)")
    }
  }

  @Test("A share that is mounted late is told of, is not made, and has the pages once the task is tried again")
  func mountedLate() async throws {
    try await issued { _, centre, site in
      try FileManager.default.removeItem(at: site.folder)
      try await site.agenda.performDueFigures()
      #expect(!FileManager.default.fileExists(atPath: site.folder.path))
      #expect(site.lines.all.count == 1, "\(site.lines.all)")
      #expect(site.lines.all.first?.contains("it is not there") == true, "\(site.lines.all)")

      try FileManager.default.createDirectory(at: site.folder, withIntermediateDirectories: false)
      let clock = centre.centre.clock
      clock.move(to: clock.now() + .seconds(60))
      try await site.agenda.performDueFigures()
      #expect(try site.names() == Self.quarter + Self.pages)
    }
  }

  private func due(_ share: AgendaShare, _ centre: TestCentre) async throws -> Int {
    try await centre.centre.register.read { try $0.agendaDepth(share).due }
  }

  @Test("A daemon without a folder leaves what is to be published to one that has it, and counts it nowhere")
  func leftAlone() async throws {
    try await issued { caller, centre, site in
      try await centre.centre.agenda.performDueFigures()
      #expect(try await caller.post("clock/advance", .object(["by": "1m"])).status == 200)
      #expect(try await isDue(centre))
      let (all, own) = (try await due(.all, centre), try await due(.allButPublishing, centre))
      #expect(all == own + 1)
      #expect(try await caller.get("/metrics").text.contains("dispatchd_agenda{state=\"due\"} \(own)\n"))

      try await site.agenda.performDueFigures()
      #expect(try site.names() == Self.quarter + Self.pages)
      #expect(try await isDue(centre) == false)
    }
  }

  @Test("Without a folder doctor is told of none, and mail's health is mail's alone")
  func nowhere() async throws {
    try await issued { caller, _, _ in
      let health = try await caller.get("statistics/health")
      #expect(health.status == 200 && health["healthy"] == .boolean(true) && health["findings"].items.isEmpty)
      let mail = try await caller.get("mail/health")["findings"].items
      #expect(!mail.isEmpty && !mail.contains { $0["check"] == "publish" })
    }
  }
}
