import Testing
import WorkOrders

@Suite("CSV, read")
struct CSVReaderTests {
  private func fields(_ text: String, separator: UInt8? = nil) throws -> [[String]] {
    try CSVReader.rows(of: Array(text.utf8), separator: separator).map { row throws(DomainError) in try row.fields() }
  }

  @Test(
    "Rows are read as RFC 4180 says",
    arguments: [
      ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
      ("a,b\r\n1,2", [["a", "b"], ["1", "2"]]),
      ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
      ("\"a,1\",\"b \"\"x\"\"\"\n", [["a,1", "b \"x\""]]),
      ("\"two\r\nlines\",b\n", [["two\r\nlines", "b"]]),
      ("a,,\n", [["a", "", ""]]),
      (",\n", [["", ""]]),
      ("\"\"\n", [[""]]),
      ("a\n\n\r\nb\n", [["a"], ["b"]]),
      ("\u{FEFF}a,b\n", [["a", "b"]]),
      ("pipe of 5\",b\n", [["pipe of 5\"", "b"]]),
      ("buca,\u{E8} grande 🕳\n", [["buca", "è grande 🕳"]]),
      ("", []),
      ("\u{FEFF}", []),
    ])
  func readsRows(text: String, expected: [[String]]) throws {
    #expect(try fields(text) == expected)
  }

  @Test(
    "The separator is found in the first line",
    arguments: [
      ("a;b;c\n1,5;2;3\n", ["a", "b", "c"]), ("a\tb\n", ["a", "b"]), ("\"a;a;a\",b,c\n", ["a;a;a", "b", "c"]),
    ])
  func findsSeparator(text: String, header: [String]) throws {
    #expect(try fields(text).first == header)
  }

  @Test("A separator that is given is not looked for")
  func takesSeparator() throws {
    #expect(try fields("a;b,c\n", separator: UInt8(ascii: ",")) == [["a;b", "c"]])
  }

  @Test(
    "A row that cannot be read names its line, and the next is read",
    arguments: [
      ("a,b\n\"x\"y,1\nc,d\n", 2, "Line 2: there is text after a closing quote."),
      ("a,b\nx\u{0},1\nc,d\n", 2, "Line 2: there is a NUL character."),
      ("a,b\n\"1\n2\n3\",1,1,1,1\nc,d\n", 2, "Line 2: the row has more than 4 columns."),
      ("a,b\n\n123456789,1\nc,d\n", 3, "Line 3: a field is larger than 8 bytes."),
      ("a,b\n12345678,12345678,1234\nc,d\n", 2, "Line 2: the row is larger than 16 bytes."),
    ])
  func namesLine(text: String, line: Int, message: String) throws {
    let limits = CSVLimits(fieldBytes: 8, rowBytes: 16, columns: 4)
    let rows = CSVReader.rows(of: Array(text.utf8), limits: limits)
    try #require(rows.count == 3)
    #expect(rows[1].line == line)
    #expect { try rows[1].fields() } throws: { ($0 as? DomainError)?.message == message }
    #expect(try rows[2].fields() == ["c", "d"])
  }

  @Test("A quote that is never closed names the line where it opens")
  func namesOpenQuote() throws {
    let rows = CSVReader.rows(of: Array("a,b\n1,2\n3,\"4\n5,6\n".utf8))
    #expect(rows.count == 3)
    #expect { try rows[2].fields() } throws: { error in
      (error as? DomainError)?.message == "Line 3: a quote is opened and never closed."
    }
  }

  @Test("Bytes that are not UTF-8 make an error of their row alone")
  func refusesOtherEncodings() throws {
    let rows = CSVReader.rows(of: Array("a,b\n1,".utf8) + [0xE8, 0x0A] + Array("3,4\n".utf8))
    #expect { try rows[1].fields() } throws: { error in
      (error as? DomainError)?.message == "Line 2: column 2 is not UTF-8 text."
    }
    #expect(try rows[2].fields() == ["3", "4"])
  }

  @Test("What is written is read back, in pieces of any size", arguments: 0..<60)
  func roundTrip(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) &* 7919 &+ 1)
    let alphabet = ["a", "è", ",", ";", "\"", "\n", "\r", "\r\n", "\t", " ", "🕳", "\u{FEFF}", "", "0"]
    let separator = CSVReader.separators[seed % CSVReader.separators.count]
    let rows = (0..<(1 + seed % 9)).map { _ in
      (0..<Int.random(in: 1...6, using: &random)).map { _ in
        (0..<Int.random(in: 0...8, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? "" }.joined()
      }
    }
    let bytes = Array(CSVWriter(separator: separator).rows(rows).utf8)
    var reader = CSVReader(separator: separator)
    var read: [CSVRow] = []
    var position = 0
    while position < bytes.count {
      let end = min(bytes.count, position + Int.random(in: 1...7, using: &random))
      read += reader.read(Array(bytes[position..<end]))
      position = end
    }
    read += reader.finish()
    let fields = try read.map { try $0.fields() }
    #expect(fields.map { $0.map { Array($0.utf8) } } == rows.map { $0.map { Array($0.utf8) } })
  }

  @Test("Any bytes end in rows or errors", arguments: 0..<40)
  func survivesGarbage(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed) &+ 99)
    let special: [UInt8] = [0, 10, 13, 34, 44, 59, 0xC3, 0xA8, 0xFF, 65]
    let bytes = (0..<2_000).map { _ in special.randomElement(using: &random) ?? 0 }
    var pieces = CSVReader()
    let whole = CSVReader.rows(of: bytes)
    let piecewise = bytes.flatMap { pieces.read([$0]) } + pieces.finish()
    #expect(whole.map(\.line) == piecewise.map(\.line))
    #expect(whole.map(\.line) == whole.map(\.line).sorted())
  }

  @Test("A header names its columns, and says which are missing or stand twice")
  func header() throws {
    let header = try CSVHeader([" number ", "created", ""])
    #expect(header.value("number", in: [" 7 ", "x"]) == "7")
    #expect(header.value("created", in: ["7"]) == nil)
    #expect { try header.require(["number", "closed", "zone"]) } throws: { error in
      (error as? DomainError)?.message == "The file has no column \"closed\", \"zone\"."
    }
    #expect(throws: DomainError.self) { try CSVHeader(["a", "a"]) }
  }
}
