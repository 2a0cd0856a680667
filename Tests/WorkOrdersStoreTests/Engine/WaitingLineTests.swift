import Testing

@testable import WorkOrdersStore

@Suite("What waits for the writer")
struct WaitingLineTests {
  private func drained(_ line: WaitingLine<String>) -> [String] {
    var line = line
    return Array(sequence(state: ()) { _ in line.popFirst() })
  }

  @Test("First come, first served, among those that are alike")
  func order() {
    var line = WaitingLine<String>()
    for word in ["a", "b", "c"] { line.append(word) }
    #expect(line.popFirst() == "a")
    line.append("d")
    #expect(line.count == 3)
    #expect(drained(line) == ["b", "c", "d"])
  }

  @Test("What somebody waits for passes what can wait")
  func passing() {
    var line = WaitingLine<String>()
    line.append("mail 1", canWait: true)
    line.append("mail 2", canWait: true)
    line.append("call")
    #expect(drained(line) == ["call", "mail 1", "mail 2"])
    #expect(line.popAwaited() == "call")
    #expect(line.popAwaited() == nil)
    #expect(line.count == 2)
  }

  @Test("What can wait does not wait for ever")
  func bounded() {
    var line = WaitingLine<String>()
    line.append("mail", canWait: true)
    for number in 1...100 { line.append("call \(number)") }
    let place = drained(line).firstIndex(of: "mail")
    #expect(place == WaitingLine<String>.mostPassing)
  }

  @Test("Calls that join a transaction under way pass too, and are counted")
  func counted() {
    var line = WaitingLine<String>()
    line.append("mail", canWait: true)
    for number in 1...100 { line.append("call \(number)") }
    let passed = Array(sequence(state: ()) { _ in line.popAwaited() })
    #expect(passed.count == WaitingLine<String>.mostPassing)
    #expect(line.popFirst() == "mail")
    #expect(line.popAwaited() == "call 33")
  }
}
