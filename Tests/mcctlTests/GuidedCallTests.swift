import DispatchAPI
import Testing
import WorkOrders

@testable import mcctl

@Suite("The guided call's line")
struct GuidedCallTests {
  private func type(_ bytes: [UInt8]) -> LineEditor {
    var rest = bytes[...]
    let decoder = KeyDecoder(next: { rest.popFirst() })
    var line = LineEditor()
    while !rest.isEmpty { line.press(decoder.key()) }
    return line
  }

  @Test("A guided call that asks about an earlier report changes nothing about it, and keeps what was said")
  func chasing() {
    var report = CallReport()
    (report.description, report.address, report.zone) = ("Ancora lì", "Via Roma 1", "Z1")
    (report.chase, report.danger, report.note) = ("R-2025-000001", true, "Pericolo")
    let chaser = report.chasing
    #expect(chaser.description == "Ancora lì – Via Roma 1" && chaser.chase == "R-2025-000001")
    #expect(chaser.address == nil && chaser.zone == nil && chaser.danger == nil && chaser.note == "Pericolo")
  }

  @Test("Two numbers as maps give them are a point, and an address is none")
  func point() {
    for text in ["44.7211, 10.6551", "44.7211 10.6551", "44.7211,10.6551"] {
      #expect(GuidedCall.point(text) == Coordinate(latitude: 44.7211, longitude: 10.6551))
    }
    for text in ["Via Roma 1", "44.7211", "3, 5", "144.7211, 10.6551", "Roma, 10.6551"] {
      #expect(GuidedCall.point(text) == nil)
    }
  }

  @Test("What is typed stands on the line, in any letters")
  func typing() {
    #expect(type(Array("via Città 3 €".utf8)).text == "via Città 3 €")
  }

  @Test("Arrows move the cursor, backspace takes back what is before it")
  func editing() {
    let left: [UInt8] = [0x1B, 0x5B, 0x44]
    #expect(type(Array("bua".utf8) + left + Array("c".utf8)).text == "buca")
    #expect(type(Array("bucca".utf8) + left + [0x7F]).text == "buca")
    #expect(type(Array("via roma".utf8) + [0x17]).text == "via ")
    #expect(type(Array("roma".utf8) + [0x01] + Array("via ".utf8)).text == "via roma")
    #expect(type(Array("buca".utf8) + [0x1B, 0x5B, 0x33, 0x7E] + [0x02] + [0x0B]).text == "buc")
  }

  @Test("The end of input and an interrupt give up")
  func givingUp() {
    #expect(KeyDecoder(next: { nil }).key() == .giveUp)
    #expect(KeyDecoder(next: { 0x03 }).key() == .giveUp)
  }

  @Test("A choice is found by its beginning first, then by any letters of code or name, without accents")
  func completion() {
    let choices = [
      Completion("roads.pothole", "Buca"), Completion("roads.sign", "Segnale"),
      Completion("green.tree", "Albero è caduto"),
    ]
    #expect(Completion.matches("roads.", among: choices).count == 2)
    #expect(Completion.matches("e caduto", among: choices).map(\.text) == ["green.tree"])
    #expect(Completion.matches("BUCA", among: choices).map(\.text) == ["roads.pothole"])
    #expect(Completion.commonBeginning(Array(choices.prefix(2))) == "roads.")
  }

  @Test("A description suggests the category with the most of its keywords")
  func suggestion() throws {
    func category(_ code: CategoryCode, _ keywords: [String]) -> CategoryView {
      CategoryView(
        code: code, area: "roads", name: LocalizedText(it: "", en: ""), urgency: "normal", trade: "asphalt",
        inspectFirst: false, keywords: keywords)
    }
    let categories = [category("roads.pothole", ["buca"]), category("green.tree", ["albero", "ramo"])]
    #expect(CategorySuggestion.best(for: "Un RAMO di un albero nella buca", among: categories)?.code == "green.tree")
    #expect(CategorySuggestion.best(for: "non so", among: categories) == nil)
  }
}
