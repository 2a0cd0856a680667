import Testing

@testable import WorkOrders

@Suite("What the city file names")
struct PolicyTests {
  @Test(
    "A pattern covers one category, all of an area's, or all",
    arguments: [
      ("roads.pothole", "roads.pothole", true), ("roads.pothole", "roads.potholes", false),
      ("roads.*", "roads.pothole", true),
      ("roads.*", "roads", false), ("roads.*", "roadside.bench", false), ("roads.signs.*", "roads.signs.broken", true),
      ("roads.signs.*", "roads.pothole", false), ("*", "green.tree", true), ("roads", "roads.pothole", false),
    ])
  func pattern(text: String, category: String, matches: Bool) {
    #expect(CategoryPattern(text).matches(CategoryCode(rawValue: category)) == matches)
  }

  @Test("The first criterion whose categories match holds, else the city's")
  func criterion() {
    let rules = RoutingRules(
      criterion: .share,
      criteria: [
        .init(categories: [CategoryPattern("roads.pothole")], criterion: .turnsByCount),
        .init(categories: [CategoryPattern("green.*"), CategoryPattern("roads.*")], criterion: .turnsByAmount),
      ], defaultAnswerWithin: .init(within: .workingDays(1), clock: .workingDays), alarm: .init(name: "on call"))

    #expect(rules.criterion(for: "roads.pothole") == .turnsByCount)
    #expect(rules.criterion(for: "roads.sign") == .turnsByAmount)
    #expect(rules.criterion(for: "lighting.lamp") == .share)
  }

  @Test("A point lies in the zone whose outline holds it")
  func zone() throws {
    let point = { Coordinate(latitude: 44.605, longitude: $0) }
    #expect(TestCity.policy.zone(at: try #require(point(10.605)))?.code == "Z1")
    #expect(TestCity.policy.zone(at: try #require(point(10.615)))?.code == "Z2")
    #expect(TestCity.policy.zone(at: try #require(point(10.625))) == nil)
  }

  @Test("A person's limit is their own, else the role's, else nothing")
  func limit() {
    let rules = TestCity.approvals()
    #expect(rules.limit(of: Actor(name: "a", role: .technician)) == euro(5_000))
    #expect(rules.limit(of: Actor(name: "a", role: .technician, personalLimit: .zero)) == .zero)
    #expect(rules.limit(of: Actor(name: "a", role: .operator)) == .zero)
  }
}
