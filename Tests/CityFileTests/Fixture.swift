import CityFile
import Foundation
import Testing
import WorkOrders

/// The files of the repository that the tests read.
enum Fixture {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func path(_ name: String) -> String { root.appending(path: name).path }

  static func text(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }

  static func demoCity() throws -> Policy {
    let reading = CityFile.read(try CitySource.load(path: path("Fixtures/city/city.yaml")))
    #expect(reading.problems.map(\.description) == [])
    return try reading.requirePolicy()
  }
}

/// The smallest file that is right, with some of its lines replaced.
enum SmallCity {
  static let yaml = """
    name: Comune
    locale: it
    timeZone: Europe/Rome
    patron: "11-24"
    serviceHours:
      monday: ["08:00-13:00"]
    closures: [2026-08-14]
    areas:
      - { code: roads, name: { it: Strade, en: Roads } }
    urgencies:
      - code: urgent
        name: { it: Urgente, en: Urgent }
        targets:
          - { name: arrival, within: 12h, clock: always, from: report }
    categories:
      - code: roads.pothole
        area: roads
        name: { it: Buca, en: Pothole }
        urgency: urgent
        estimate: 320.00
        trade: asphalt
    mandates:
      - code: day
        name: { it: Giorno, en: Day }
        holder: operator
        categories: ["roads.*"]
        urgencies: [urgent]
        calendar: service
        contractors: [strade-nord]
        ceiling: 800.00
        ceilings:
          - { per: mandate, period: month, amount: 9000 }
        validFrom: 2025-01-01
        validTo: 2027-12-31
        ratifyWithin: 2 working days
    approvals:
      limits: { technician: 5000.00 }
      tolerance: 10%
    routing:
      criterion: priority
      criteria:
        - { categories: [roads.pothole], criterion: share }
      answerWithin:
        urgent: { within: 1h, clock: always }
      defaultAnswerWithin: { within: 1 working day, clock: working-days }
      alarm: { name: Reperibile, phone: "+39 0522 000999" }
    duplicates: { withinMetres: 60 }
    retention:
      reporters: 24 months
    texts:
      call.closing: { it: Grazie, en: Thank you }

    """

  static func yaml(replacing line: String, with other: String) -> String {
    yaml.replacing(line, with: other, maxReplacements: 1)
  }

  static func problems(replacing line: String, with other: String) -> [CityProblem] {
    CityFile.read(CitySource(yaml: yaml(replacing: line, with: other))).problems
  }
}
