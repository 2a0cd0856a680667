import Testing
import WorkOrders
import WorkOrdersInterchange

@Suite("Forms, read")
struct FormReaderTests {
  private let picture: [UInt8] =
    [0xFF, 0xD8, 0xFF, 0xE0] + (0...255).map { UInt8($0) } + [0x0D, 0x0A, 0x0D, 0x0A, 0x2D, 0x2D]

  private func multipart(_ parts: [(head: String, body: [UInt8])], boundary: String = "----x1") -> [UInt8] {
    var bytes: [UInt8] = []
    for part in parts {
      bytes += Array("--\(boundary)\r\nContent-Disposition: form-data; \(part.head)\r\n\r\n".utf8) + part.body
      bytes += Array("\r\n".utf8)
    }
    return bytes + Array("--\(boundary)--\r\n".utf8)
  }

  @Test("Fields and files come as they were sent, byte for byte")
  func whole() throws {
    let body = multipart([
      (#"name="act""#, Array("complete".utf8)), (#"name="amount""#, Array(" 350,00 ".utf8)),
      (#"name="reason""#, Array("Prima riga\r\nsecònda".utf8)),
      ("name=\"files\"; filename=\"buca.jpg\"\r\nContent-Type: image/jpeg", picture),
      ("name=\"files\"; filename=\"\"\r\nContent-Type: application/octet-stream", []),
      ("name=\"files\"; filename=\"../x.txt\"\r\nContent-Type: text/plain", Array("ciao\r\n".utf8)),
    ])
    let form = try FormReader.read(body, type: "multipart/form-data; boundary=----x1")
    #expect(form["act"] == "complete" && form["amount"] == "350,00" && form["nothing"] == nil)
    #expect(form["reason"]?.contains("secònda") == true)
    #expect(form.files.map(\.filename) == ["buca.jpg", "x.txt"])
    #expect(form.files.first?.bytes == picture && form.files.first?.mediaType == "image/jpeg")
    #expect(form.files.last?.bytes == Array("ciao\r\n".utf8))
  }

  @Test("The other way of browsers too")
  func encoded() throws {
    let form = try FormReader.read(
      Array("act=accept&when=domani+alle+8%3A30&x=%C3%A8&empty=&act=second&broken=%zz%".utf8),
      type: "application/x-www-form-urlencoded; charset=utf-8")
    #expect(form["act"] == "accept" && form["when"] == "domani alle 8:30" && form["x"] == "è")
    #expect(form["empty"] == nil && form["broken"] == "%zz%" && form.files.isEmpty)
  }

  @Test(
    "What is no form, or has too much in it, is refused", arguments: ["text/plain", "", "multipart/mixed; boundary=x"])
  func refused(type: String) {
    #expect(throws: DomainError.self) { try FormReader.read(Array("act=accept".utf8), type: type) }
  }

  @Test("No more than ten files and a hundred fields are taken")
  func bounded() {
    let files = multipart((0..<11).map { ("name=\"f\"; filename=\"\($0)\"", [UInt8(1)]) })
    #expect(throws: DomainError.self) { try FormReader.read(files, type: "multipart/form-data; boundary=----x1") }
    let fields = (0...100).map { "f\($0)=1" }.joined(separator: "&")
    #expect(throws: DomainError.self) {
      try FormReader.read(Array(fields.utf8), type: "application/x-www-form-urlencoded")
    }
  }

  @Test("A message among the fields is not followed into groups of addresses without end")
  func hostile() {
    let groups = "From: " + String(repeating: "a:", count: 45_000) + "\r\n\r\nx"
    let body = multipart([("name=\"a\"\r\nContent-Type: message/rfc822", Array(groups.utf8))])
    #expect(throws: DomainError.self) { try FormReader.read(body, type: "multipart/form-data; boundary=----x1") }
  }

  @Test("Any bytes are read or refused")
  func anything() {
    var generator = SeededGenerator(seed: 7_578)
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0...200, using: &generator)).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      for type in ["multipart/form-data; boundary=x", "multipart/form-data", "application/x-www-form-urlencoded"] {
        if let form = try? FormReader.read(Array("--x\r\n".utf8) + bytes, type: type) {
          #expect(form.files.count <= 10)
        }
      }
    }
  }
}
