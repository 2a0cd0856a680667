import Foundation
import Testing
import WorkOrders

@testable import SimulatedYear

@Suite("The year's script")
struct YearScriptTests {
  private let entries: [ScriptEntry]
  private let hours: CentreHours

  init() throws {
    entries = try SharedYear.entries()
    hours = try CentreHours()
  }

  @Test("20,000 calls give 15,849 requests, 4,802 of them from September to November")
  func volumes() {
    let calls = entries.filter { $0.kind == .call }
    let requests = calls.filter(\.opensRequest)
    #expect(calls.count == 20_000)
    #expect(requests.count == 15_849)
    #expect(requests.count { (9...11).contains(hours.zone.date(of: $0.at).month) } == 4_802)
  }

  @Test("455 requests come by mail, from September to November")
  func mails() {
    let mails = entries.filter { $0.kind == .mail }
    #expect(mails.count == 455)
    #expect(mails.allSatisfy { (9...11).contains(hours.zone.date(of: $0.at).month) && $0.opensRequest })
    #expect(Set(mails.compactMap(\.message)).count == 455)
  }

  @Test("Each month has its requests", arguments: 1...12)
  func monthlyTotals(month: Int) {
    let requests = entries.filter { $0.kind == .call && $0.opensRequest }
    #expect(requests.count { hours.zone.date(of: $0.at).month == month } == YearVolumes.requests[month - 1])
  }

  @Test("The same seed gives the same bytes, another seed others")
  func determinism() throws {
    let bytes = try ScriptFile.bytes(of: entries)
    #expect(try ScriptFile.bytes(of: YearScript(seed: 2025).entries) == bytes)
    #expect(try ScriptFile.bytes(of: YearScript(seed: 2026).entries) != bytes)
  }

  @Test("A script reads back as it was written")
  func roundTrip() throws {
    let path = FileManager.default.temporaryDirectory.appending(path: "script-\(UUID()).jsonl")
    defer { try? FileManager.default.removeItem(at: path) }
    try ScriptFile.bytes(of: entries).write(to: path)
    #expect(try ScriptFile.read(path.path) == entries)
  }

  @Test("Calls come in service hours; outside them only emergencies do")
  func serviceHours() {
    for entry in entries where entry.kind == .call && !hours.isOpen(at: entry.at) {
      let isEmergency = entry.urgency == "emergency" || Kind.of(entry.category ?? "")?.isEmergency == true
      #expect(isEmergency, "entry \(entry.id) at \(entry.at.rfc3339(in: hours.zone))")
    }
    #expect(entries.count { $0.kind == .call && !hours.isOpen(at: $0.at) } > 200)
  }

  @Test("Entries are in order of time and all within 2025")
  func order() {
    #expect(entries.map(\.id) == Array(1...entries.count))
    #expect(zip(entries, entries.dropFirst()).allSatisfy { $0.at <= $1.at })
    #expect(entries.allSatisfy { hours.zone.year(of: $0.at) == 2025 && $0.at.milliseconds % 60_000 == 0 })
  }

  @Test("Winter has the potholes, summer the grass, and storms their hours")
  func seasons() {
    func count(_ category: String, _ months: [Int]) -> Int {
      entries.count { $0.category == category && months.contains(hours.zone.date(of: $0.at).month) }
    }
    #expect(count("roads.pothole", [12, 1, 2]) > 3 * count("roads.pothole", [6, 7, 8]))
    #expect(count("green.tall-grass", [6, 7, 8]) > 10 * count("green.tall-grass", [12, 1, 2]))
    let storm = entries.count {
      $0.category == "roads.flooding" && hours.zone.date(of: $0.at).description == "2025-10-23"
    }
    #expect(storm > 40)
  }

  @Test("A repeat is near its first report, and comes after it")
  func repeats() {
    let byID = Dictionary(uniqueKeysWithValues: entries.map { ($0.id, $0) })
    let repeats = entries.filter { $0.repeats != nil }
    #expect(repeats.count > 500)
    for entry in repeats {
      guard let first = entry.repeats.flatMap({ byID[$0] }), let lat = entry.lat, let firstLat = first.lat else {
        Issue.record("entry \(entry.id) repeats nothing")
        continue
      }
      #expect(first.id < entry.id && first.category == entry.category && abs(lat - firstLat) < 0.000_2)
    }
  }

  @Test("A chaser asks about an earlier request")
  func chasers() {
    let openers = Set(entries.filter(\.opensRequest).map(\.id))
    let chasers = entries.filter { $0.outcome == "chaser" }
    #expect(chasers.count > 1_000)
    #expect(chasers.allSatisfy { entry in entry.chases.map { openers.contains($0) && $0 < entry.id } == true })
  }
}
