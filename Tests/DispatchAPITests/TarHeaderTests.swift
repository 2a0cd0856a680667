import Foundation
import Testing

@testable import DispatchAPI

@Suite("The blocks of a tar archive")
struct TarHeaderTests {
  @Test(
    "A header is read as it was written, also beyond eight gibibytes",
    arguments: [0, 1, 511, 512, 8_589_934_591, 8_589_934_592, 1 << 45])
  func roundTrip(size: Int) {
    let header = TarHeader(name: "files/ab/" + String(repeating: "c", count: 64), size: size, modified: 1_795_000_000)
    #expect(header.bytes.count == TarHeader.blockSize)
    #expect(TarHeader(header.bytes) == header)
    #expect((size + TarHeader.padding(after: size)) % TarHeader.blockSize == 0)
  }

  @Test("A block in which one bit was changed is no header")
  func changed() {
    let block = TarHeader(name: "register.sqlite", size: 4_096, modified: 0).bytes
    for index in stride(from: 0, to: TarHeader.blockSize, by: 7) where !(148..<156).contains(index) {
      var other = block
      other[index] ^= 1
      #expect(TarHeader(other) == nil, "\(index)")
    }
    #expect(TarHeader([UInt8](repeating: 0, count: 512)) == nil)
    #expect(TarHeader([]) == nil)
  }

  @Test("A size with a sign is no size", arguments: ["-1000", "-1", "+7", "0x10", "8"])
  func signed(size: String) {
    var block = TarHeader(name: "a", size: 0, modified: 0).bytes
    block.replaceSubrange(124..<136, with: Array(size.utf8) + [UInt8](repeating: 0, count: 12 - size.utf8.count))
    let sum = block.enumerated().reduce(0) { $0 + (148..<156 ~= $1.offset ? 32 : Int($1.element)) }
    let digits = String(sum, radix: 8)
    let field = Array((String(repeating: "0", count: 6 - digits.count) + digits).utf8) + [0, 32]
    block.replaceSubrange(148..<156, with: field)
    #expect(TarHeader(block) == nil)
  }

  @Test("Links and devices are told from files")
  func kinds() throws {
    for (letter, kind) in [("5", TarHeader.Kind.folder), ("2", .other), ("x", .remark), ("3", .other)] {
      var block = TarHeader(name: "a", size: 0, modified: 0).bytes
      block[156] = letter.utf8.first ?? 0
      let sum = block.enumerated().reduce(0) { $0 + (148..<156 ~= $1.offset ? 32 : Int($1.element)) }
      let digits = String(sum, radix: 8)
      let field = String(repeating: "0", count: 6 - digits.count) + digits
      for (index, byte) in field.utf8.enumerated() { block[148 + index] = byte }
      #expect(try #require(TarHeader(block)).kind == kind)
    }
  }
}
