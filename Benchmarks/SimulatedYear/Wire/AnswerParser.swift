/// Puts an HTTP/1.1 answer together from the bytes that have arrived.
struct AnswerParser {
  private var bytes: [UInt8] = []
  private var head: Head?

  private struct Head {
    let status: Int
    let end: Int
    let length: Int?
  }

  /// Takes what has arrived; gives the answer once it is whole.
  mutating func take(_ more: some Sequence<UInt8>) -> Answer? {
    bytes.append(contentsOf: more)
    if head == nil { head = readHead() }
    guard let head else { return nil }
    let body: [UInt8]
    if let length = head.length {
      guard bytes.count >= head.end + length else { return nil }
      body = Array(bytes[head.end..<head.end + length])
    } else {
      guard let joined = chunks(from: head.end) else { return nil }
      body = joined
    }
    bytes.removeAll(keepingCapacity: true)
    self.head = nil
    return Answer(status: head.status, body: body)
  }

  private func readHead() -> Head? {
    guard let end = headEnd() else { return nil }
    let lines = String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\r\n")
    let status = lines.first.flatMap { $0.split(separator: " ").dropFirst().first }.flatMap { Int($0) } ?? 0
    var length: Int? = status == 204 || status == 304 ? 0 : nil
    for line in lines.dropFirst() {
      let parts = line.split(separator: ":", maxSplits: 1)
      guard parts.count == 2, parts[0].lowercased() == "content-length" else { continue }
      length = Int(parts[1].drop { $0 == " " })
    }
    return Head(status: status, end: end, length: length)
  }

  private func headEnd() -> Int? {
    guard bytes.count >= 4 else { return nil }
    for index in 3..<bytes.count
    where bytes[index] == 0x0A && bytes[index - 1] == 0x0D && bytes[index - 2] == 0x0A && bytes[index - 3] == 0x0D {
      return index + 1
    }
    return nil
  }

  private func chunks(from start: Int) -> [UInt8]? {
    var body: [UInt8] = []
    var position = start
    while let lineEnd = bytes[position...].firstIndex(of: 0x0A) {
      let digits = String(decoding: bytes[position..<lineEnd], as: UTF8.self).prefix { $0.isHexDigit }
      guard let size = Int(digits, radix: 16) else { return nil }
      let first = lineEnd + 1
      guard bytes.count >= first + size + 2 else { return nil }
      if size == 0 { return body }
      body += bytes[first..<first + size]
      position = first + size + 2
    }
    return nil
  }
}
