import CityFile
import Testing
import WorkOrders

@Suite("The service charter in a city file")
struct CharterTests {
  private func read(_ standard: String) -> CityReading {
    CityFile.read(
      CitySource(
        yaml: SmallCity.yaml + "charter:\n  standards:\n    - { code: one, name: { it: Uno, en: One }, \(standard) }\n")
    )
  }

  private func standard(_ words: String) throws -> ServiceCharter.Standard {
    let reading = read(words)
    #expect(reading.problems.map(\.description) == [])
    return try #require(reading.policy?.charter?.standards.first)
  }

  @Test("A share that is reached, one that is not passed, and a time")
  func right() throws {
    let share = try standard("figure: targets.met, urgency: urgent, target: arrival, atLeast: 99.5%")
    #expect(
      share.figure == FigureKey(code: "targets.met", dimensions: [.urgency: "urgent", .target: "arrival"]))
    #expect(share.promise == .atLeast(basisPoints: 9_950))
    #expect(try standard("figure: orders.requests, atMost: 50%").promise == .atMost(basisPoints: 5_000))
    let time = try standard("figure: times.arrival.median, urgency: urgent, atMost: 36h")
    #expect(time.promise == .within(seconds: 129_600))
    #expect(time.promise.words == LocalizedText(it: "entro 1\u{A0}g 12\u{A0}h", en: "within 1\u{A0}d 12\u{A0}h"))
  }

  @Test(
    "A standard that cannot be is named at its line",
    arguments: [
      ("figure: targets.mett, atLeast: 5%", "Did you mean \"targets.met\"?"),
      ("figure: orders.opened, atLeast: 5%", "is neither"),
      ("figure: targets.met, urgency: urgentt, target: arrival, atLeast: 5%", "Did you mean \"urgent\"?"),
      ("figure: targets.met, target: arrive, atLeast: 5%", "arrive"),
      ("figure: contacts.answered, channel: pigeon, atLeast: 5%", "pigeon"),
      ("figure: targets.met, area: roads, target: arrival, atLeast: 5%", "not broken down so"),
      ("figure: targets.met, atLeast: 101%", "101%"),
      ("figure: targets.met", "promises one thing"),
      ("figure: targets.met, atLeast: 5%, atMost: 9%", "promises one thing"),
      ("figure: times.arrival.median, atLeast: 5%", "promises one thing"),
      ("figure: times.arrival.median, atMost: 3 working days", "no working days"),
      ("figure: targets.met, atLeast: 5%, colour: red", "colour"),
    ])
  func wrong(words: String, named: String) throws {
    let problems = read(words).problems
    let line = SmallCity.yaml.split(separator: "\n", omittingEmptySubsequences: false).count + 2
    #expect(problems.count == 1 && problems.first?.message.contains(named) == true, "\(problems)")
    #expect(problems.first?.line == line)
  }

  @Test("Two standards of one code are told apart at the second")
  func twice() {
    let one = "    - { code: one, name: { it: Uno, en: One }, figure: targets.met, atLeast: 5% }\n"
    let problems = CityFile.read(CitySource(yaml: SmallCity.yaml + "charter:\n  standards:\n" + one + one)).problems
    #expect(problems.count == 1 && problems.first?.message.contains("used twice") == true)
  }

  @Test("Without the keys there is no charter, and counts below three are left out")
  func usual() throws {
    let policy = try #require(CityFile.read(CitySource(yaml: SmallCity.yaml)).policy)
    #expect(policy.charter == nil && policy.smallCells == 3)
    let other = CityFile.read(CitySource(yaml: SmallCity.yaml + "statistics: { smallCells: 10 }\n"))
    #expect(other.policy?.smallCells == 10)
    let wrong = CityFile.read(CitySource(yaml: SmallCity.yaml + "statistics: { smallCells: 0 }\n"))
    #expect(wrong.problems.first?.message.contains("from 1 to 100") == true)
  }

  @Test("A promise is kept at its very limit, and a share of nothing keeps and breaks none")
  func kept() {
    let least = ServiceCharter.Promise.atLeast(basisPoints: 9_500)
    #expect(least.isKept(by: .ratio(numerator: 19, denominator: 20)) == true)
    #expect(least.isKept(by: .ratio(numerator: 18, denominator: 19)) == false)
    #expect(least.isKept(by: .ratio(numerator: 0, denominator: 0)) == nil && least.isKept(by: .seconds(1)) == nil)
    #expect(ServiceCharter.Promise.within(seconds: 60).isKept(by: .seconds(60)) == true)
    #expect(ServiceCharter.Promise.atMost(basisPoints: 100).isKept(by: .ratio(numerator: 1, denominator: 99)) == false)
  }
}
