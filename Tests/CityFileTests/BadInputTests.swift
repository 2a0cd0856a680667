import CityFile
import Testing
import WorkOrders

/// Every kind of wrong input to a city file, each where it stands; the whole of it is named in one run.
@Suite("Bad input in a city file")
struct BadInputTests {
  /// A square that crosses itself.
  private static let bowtie = """
    {"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"code": "Z1", "name": "Uno"},
    "geometry": {"type": "Polygon", "coordinates": [[[10, 44], [11, 45], [11, 44], [10, 45], [10, 44]]]}}]}
    """

  /// What is changed in the small city, and what is then said where.
  private static let changes: [(from: String, to: String, path: String, words: String)] = [
    ("Europe/Rome", "Europe/Nowhere", "timeZone", "is unknown on this machine"),
    ("\"11-24\"", "[\"11-24\", \"12-06\"]", "patron", "A city has one patron's day."),
    (
      "[\"08:00-13:00\"]", "[\"08:00-13:00\", \"12:00-14:00\", \"22:00-06:00\"]", "serviceHours.monday[1]",
      "overlaps 08:00-13:00"
    ),
    ("[2026-08-14]", "[2026-04-31]", "closures[0]", "\"2026-04-31\" is not a day of the calendar."),
    ("amount: 9000 }", "amount: -9000 }", "mandates[0].ceilings[0].amount", "is negative"),
    ("validTo: 2027-12-31", "validTo: 2024-12-31", "mandates[0].validTo", "before it starts on 2025-01-01"),
    (
      "{ name: Reperibile, phone: \"+39 0522 000999\" }",
      "[{ name: A, phone: \"1\" }, { name: B, phone: \"1\", after: 15m }]", "routing.alarm[1]", "would come back"
    ),
    (
      "criterion: share }", "criterion: share }\n    - { categories: [roads.pothole], criterion: priority }",
      "routing.criteria[1].categories[0]", "contradict each other"
    ),
    ("holder: operator", "holder: contractor", "mandates[0].holder", "is not one of: operator, technician"),
    ("estimate: 320.00", "estimate: -1", "categories[0].estimate", "is negative"),
    ("    urgency: urgent\n", "    urgency: urgnet\n", "categories[0].urgency", "Did you mean \"urgent\"?"),
    (
      "name: Comune\n", "name: Comune\nzones: zones.geojson\n", "zones.features[0].geometry.coordinates[0]",
      "crosses itself"
    ),
  ]

  @Test("All of it at once is named in one run, each at its path, and no rules come of it")
  func together() {
    var yaml = SmallCity.yaml
    for change in Self.changes {
      #expect(yaml.contains(change.from), "\(change.from)")
      yaml = yaml.replacing(change.from, with: change.to, maxReplacements: 1)
    }

    let reading = CityFile.read(CitySource(yaml: yaml, zones: Self.bowtie))

    #expect(reading.policy == nil)
    for change in Self.changes {
      #expect(
        reading.problems.contains { $0.path == change.path && $0.message.contains(change.words) },
        "\(change.path): \(reading.problems.map(\.description))")
    }
    #expect(reading.problems.contains { $0.path == "serviceHours.monday[2]" && $0.message.contains("past midnight") })
    #expect(reading.problems.count == Self.changes.count + 1)
  }

  @Test("Five megabytes, a thousand levels and rules that refer to themselves are one problem, and no rules")
  func hostile() {
    let inputs = [
      SmallCity.yaml + String(repeating: "# a comment that goes on\n", count: 210_000),
      SmallCity.yaml.replacing("name: Comune", with: "name: " + String(repeating: "[", count: 1_000)),
      SmallCity.yaml.replacing("name: Comune", with: "name: &city [*city]"),
    ]
    #expect(inputs[0].utf8.count > 5 << 20)
    for yaml in inputs {
      let reading = CityFile.read(CitySource(yaml: yaml))
      #expect(reading.policy == nil && reading.problems.count == 1, "\(reading.problems.map(\.description))")
    }
  }

  @Test("Rules that contradict each other, are never reached or leave gaps are all warned of in one run")
  func suspicious() throws {
    let yaml = SmallCity.yaml
      .replacing("amount: 9000 }", with: "amount: 1 }")
      .replacing("mandates:\n", with: "mandates:\n" + Self.widest)
    let firms = try ContractorFile(Array(Self.firms.utf8)).contractors

    let reading = CityFile.read(CitySource(yaml: yaml), contractors: firms)

    #expect(reading.problems.map(\.description) == [])
    for words in [
      "is never used", "of the same holder cover some of the same orders", "even works of extreme urgency end at",
      "no mandate covers orders of \"urgent\"", "Nobody can serve", "no order can use it whole",
    ] {
      #expect(
        reading.warnings.contains { $0.message.contains(words) }, "\(words): \(reading.warnings.map(\.description))")
    }
  }

  /// Mandates that leave nothing to the small city's own, pass the law's limit, and end months before the next begins.
  private static let widest = """
      - code: first
        name: { it: Primo, en: First }
        holder: operator
        urgencies: [urgent]
        ceiling: 600000
        validFrom: 2023-07-01
        validTo: 2024-06-30
      - code: copy
        name: { it: Copia, en: Copy }
        holder: operator
        urgencies: [urgent]
        ceiling: 500
        validFrom: 2023-07-01
        validTo: 2024-06-30
      - code: second
        name: { it: Secondo, en: Second }
        holder: operator
        ceiling: 600000
        ceilings:
          - { per: mandate, period: month, amount: 900000 }
        validFrom: 2025-01-01
        validTo: 2028-12-31

    """

  private static let firms = """
    code,name,email,pec,phone,trades,zones,contract,cig,discount,ceiling,validFrom,validTo,priority,maxOpen,mode
    luce,Luce,,,0522 1,lighting,,AQ-1,,0,1000,2025-01-01,2027-12-31,1,,phone

    """
}
