import Testing

@testable import WorkOrdersStore

@Suite("Texts that are known again")
struct KnownTextsTests {
  private static func value(
    _ text: [UInt8], in known: inout KnownTexts<Int>, reading read: () -> Int?
  ) -> Int? {
    text.withUnsafeBufferPointer { known.value(of: $0, reading: read) }
  }

  @Test("Each text is read once, however many there are and however alike")
  func once() {
    var known = KnownTexts<Int>()
    let texts = (0..<5_000).map { Array("roads.pothole-\($0 % 50)|\($0)".utf8) } + [[], [0], [0, 0], [0xFF]]
    for (number, text) in texts.enumerated() {
      #expect(Self.value(text, in: &known) { number } == number)
    }
    for (number, text) in texts.enumerated() {
      #expect(Self.value(text, in: &known) { -1 } == number)
    }
  }

  @Test("What has no value is looked at again")
  func none() {
    var known = KnownTexts<Int>()
    let text = Array("unknown".utf8)
    #expect(Self.value(text, in: &known) { nil } == nil)
    #expect(Self.value(text, in: &known) { 7 } == 7)
  }

  @Test("Cells side by side give other bytes than other cells")
  func cells() async throws {
    let rows: [[String?]] = [
      ["a", "b"], ["ab", ""], ["", "ab"], ["ab", nil], [nil, "ab"], ["a", nil], [nil, nil], ["", ""], [nil, ""],
    ]
    let texts = try await withRegister { register in
      try await register.read { connection in
        try rows.map { texts in
          try connection.query("SELECT CAST($1 AS TEXT), CAST($2 AS TEXT), 3", [texts[0], texts[1]]) { row in
            var bytes: [UInt8] = []
            #expect(row.cells.append(0..<2, to: &bytes))
            #expect(!row.cells.append(2..<3, to: &bytes))
            return bytes
          }
        }
      }
    }
    #expect(Set(texts).count == rows.count)
  }
}
