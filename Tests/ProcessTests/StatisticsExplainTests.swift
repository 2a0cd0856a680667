import Foundation
import Testing

@Suite("Figures shown and explained by the real mcctl")
struct StatisticsExplainTests {
  private static let figures = [
    "contacts.received", "contacts.received channel=phone", "requests.opened", "requests.opened area=roads",
    "requests.cancelled", "orders.opened", "orders.opened zone=Z2", "orders.closed", "orders.closed area=roads",
    "orders.reopened", "orders.cancelled", "orders.amount", "offers.sent", "offers.accepted", "offers.expired",
    "orders.unassigned", "mandates.used", "mandates.amount",
  ]

  @Test("The query that is printed gives the figure, where it says so", .enabled(if: !StatisticsActTests.isOnServer))
  func queries() async throws {
    let centre = try await StatisticsActTests.lived()
    for act in ["complete", "close"] {
      try await centre.done("order", act, "WO-2026-000004", "--at", "2026-03-30T10:00:00")
    }
    for figure in Self.figures {
      let words = figure.split(separator: " ").map { String($0) }
      let run = try await centre.mcctl(["statistics", "explain"] + words + StatisticsActTests.quarter + ["--json"])
      try #require(run.status == 0, "\(figure): \(run.error)")
      let found = try run.json
      #expect(found["isExact"]?.flag == true, "\(figure)")
      let counted = try await centre.run(
        "/usr/bin/sqlite3", ["-readonly", centre.data + "/register.sqlite", found["query"]?.text ?? ""])
      let (value, query) = (found["value"]?.text ?? "0", counted.output.trimmingCharacters(in: .whitespacesAndNewlines))
      #expect(Double(query) == Double(value), "\(figure): \(query) instead of \(value) \(counted.error)")
    }
  }

  @Test("The events behind a count are as many as it says, in parts that fit together")
  func trace() async throws {
    let centre = try await StatisticsActTests.lived()
    let explain = ["statistics", "explain", "orders.opened"] + StatisticsActTests.quarter
    let whole = try await centre.mcctl(explain + ["--json"]).json
    #expect(whole["value"]?.text == "5" && whole["events"]?.count == 5)
    #expect(whole["trace"]?.items.allSatisfy { $0["kind"]?.text == "order.opened" } == true)
    #expect(whole["trace"]?.items.allSatisfy { $0["counted"]?.text == "1" } == true)
    var parts: [Document] = []
    var after: [String] = []
    repeat {
      let part = try await centre.mcctl(explain + ["--limit", "2", "--json"] + after).json
      parts += part["trace"]?.items ?? []
      after = part["next"]?.text.map { ["--after", $0] } ?? []
    } while !after.isEmpty && parts.count < 10
    #expect(parts == whole["trace"]?.items)
  }

  @Test("It says in the reader's language what is counted and how, and where nothing happened")
  func words() async throws {
    let centre = try await StatisticsActTests.lived()
    let explain = ["statistics", "explain"]
    let italian = try await centre.mcctl(explain + ["orders.closed", "area=roads"] + StatisticsActTests.quarter)
    #expect(italian.output.contains("Definizione") && italian.output.contains("WO-2026-000001"), "\(italian.output)")
    #expect(italian.output.contains("FROM journal_event"))
    let english = try await centre.mcctl(
      explain + ["orders.reworked"] + StatisticsActTests.quarter, environment: ["LANG": "en_GB.UTF-8"])
    #expect(english.output.contains("No events: nothing that is counted here happened"), "\(english.output)")
  }

  @Test("An unknown figure is told with the nearest ones, a breakdown that there is not with those that there are")
  func unknown() async throws {
    let centre = try await StatisticsActTests.lived()
    let explain = ["statistics", "explain"]
    let misspelt = try await centre.mcctl(explain + ["orders.closd", "--json"] + StatisticsActTests.quarter)
    #expect(misspelt.status == 66)
    #expect(try misspelt.problem["hint"]?.text?.contains("orders.closed") == true, "\(misspelt.error)")
    let broken = try await centre.mcctl(
      explain + ["orders.opened", "channel=phone", "--json"] + StatisticsActTests.quarter)
    #expect(broken.status == 66)
    #expect(try broken.problem["hint"]?.text?.contains("area") == true, "\(broken.error)")
    let nowhere = try await centre.mcctl(explain + ["orders.opened", "area=nowhere"] + StatisticsActTests.quarter)
    #expect(nowhere.status == 66, "\(nowhere.error)")
    #expect(nowhere.error.contains("La dimensione area non ha il codice \"nowhere\"."), "\(nowhere.error)")
    let usage = try await centre.mcctl(explain + ["orders.opened", "aera=roads"] + StatisticsActTests.quarter)
    #expect(usage.status == 64 && usage.error.contains("area="), "\(usage.error)")
    let bare = try await centre.mcctl(explain + ["orders.opened", "area"] + StatisticsActTests.quarter)
    #expect(bare.status == 64 && bare.error.contains("manca il codice: si scrive area=codice"), "\(bare.error)")
  }

  @Test("Sections fit the width that COLUMNS tells, and stand in plain ASCII under NO_COLOR", arguments: [40, 80, 132])
  func sections(width: Int) async throws {
    let centre = try await StatisticsActTests.lived()
    let run = try await centre.mcctl(
      ["statistics", "show"] + StatisticsActTests.quarter, environment: ["COLUMNS": "\(width)"])
    #expect(run.status == 0, "\(run.error)")
    for line in run.output.split(separator: "\n") { #expect(line.count <= width, "\(line)") }
    #expect(!run.output.contains("█") && !run.output.contains("▁"))
    let drawn = try await centre.mcctl(
      ["statistics", "show", "--section", "spending"] + StatisticsActTests.quarter, environment: ["NO_COLOR": ""])
    #expect(drawn.output.contains("█"), "\(drawn.output)")
  }
}
