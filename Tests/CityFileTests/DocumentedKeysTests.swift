import Foundation
import Testing
import WorkOrders

@Suite("Nothing that a city file may say is missing from the guides")
struct DocumentedKeysTests {
  private func guides() throws -> String {
    let rules = try Fixture.text("docs/RULES.md")
    let file = try Fixture.text("docs/CITY-FILE.md")
    return rules + file
  }

  /// Every key that the reader of city files asks for, taken from its own source.
  private func keys() throws -> Set<String> {
    let folder = "Sources/CityFile/Sections/"
    let names = try FileManager.default.contentsOfDirectory(atPath: Fixture.path(folder))
    var keys: Set<String> = []
    for name in names.map({ folder + $0 }) + ["Sources/CityFile/CityFile.swift"] {
      let text = try Fixture.text(name)
      for call in ["required(\"", "optional(\""] {
        for part in text.components(call).dropFirst() { keys.insert(String(part.prefix { $0 != "\"" })) }
      }
    }
    return keys
  }

  @Test("Every key has its place")
  func everyKey() throws {
    let guides = try guides()
    let keys = try keys()
    #expect(keys.count > 50)
    for key in keys.sorted() {
      let isSaid = guides.contains("`\(key)`") || guides.contains("\(key):")
      #expect(isSaid, "no guide says what \"\(key)\" means")
    }
  }

  @Test("Every word that a key may take has its place")
  func everyWord() throws {
    let guides = try guides()
    for word in Self.words {
      let isSaid = guides.contains("`\(word)`")
      #expect(isSaid, "no guide says what \"\(word)\" means")
    }
  }

  private static var words: [String] {
    var words: [String] = []
    for word in RoutingCriterion.allCases { words.append(word.rawValue) }
    for word in ClockKind.allCases { words.append(word.rawValue) }
    for word in StartEvent.allCases { words.append(word.rawValue) }
    for word in TargetName.allCases { words.append(word.rawValue) }
    for word in MandateCalendar.allCases { words.append(word.rawValue) }
    for word in Mandate.PeriodCeiling.Scope.allCases { words.append(word.rawValue) }
    for word in Mandate.PeriodCeiling.Period.allCases { words.append(word.rawValue) }
    for word in PenaltyRule.Unit.allCases { words.append(word.rawValue) }
    for word in RetentionRule.Subject.allCases { words.append(word.rawValue) }
    for word in MailRules.LateReply.allCases { words.append(word.rawValue) }
    for word in Role.accounts { words.append(word.rawValue) }
    return words
  }
}
