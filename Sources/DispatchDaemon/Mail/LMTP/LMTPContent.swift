/// The bytes of one message as they follow DATA: the dots that protect lines are taken off, and the end is found.
///
/// Only a dot alone between two whole ends of line (CR LF) ends it: a bare CR or LF is part of the message, so that
/// nobody smuggles a second message into a first.
struct LMTPContent {
  /// The message so far; empty once it is too large, or was given up.
  private(set) var bytes: [UInt8] = []
  /// Whether it has more bytes than the limit.
  private(set) var isTooLarge = false
  /// Whether its rest is passed over because there is no room for it now.
  private(set) var isGivenUp = false
  private let limit: Int
  private var place = Place.lineStart

  // What stands before the next byte.
  private enum Place { case lineStart, dot, dotReturn, text, carriageReturn }

  /// Begins one.
  ///
  /// - Parameters:
  ///   - limit: the most bytes that come over the connection.
  ///   - head: what stands in front of them.
  init(limit: Int, after head: [UInt8] = []) {
    self.limit = limit + head.count
    bytes = head
  }

  /// Forgets what has come, and passes over the rest.
  mutating func giveUp() {
    isGivenUp = true
    bytes = []
  }

  /// Takes bytes up to the end of the message.
  ///
  /// - Returns: how many of them were its own, and whether it is whole.
  mutating func take(_ input: UnsafeRawBufferPointer) -> (count: Int, isWhole: Bool) {
    var index = 0
    while index < input.count {
      if place == .text {
        let end = input[index...].firstIndex(of: Self.cr) ?? input.count
        append(input[index..<end])
        index = end
        guard index < input.count else { break }
      }
      let byte = input[index]
      index += 1
      if step(byte) { return (index, true) }
    }
    return (index, false)
  }

  // Says whether the byte was the last of the message.
  private mutating func step(_ byte: UInt8) -> Bool {
    switch (place, byte) {
    case (.lineStart, Self.dot): place = .dot
    case (.dot, Self.cr): place = .dotReturn
    case (.dotReturn, Self.lf): return true
    case (.dotReturn, _):
      append(CollectionOfOne(Self.cr))
      place = .carriageReturn
      return step(byte)
    case (_, Self.cr): keep(byte, .carriageReturn)
    case (.carriageReturn, Self.lf): keep(byte, .lineStart)
    default: keep(byte, .text)
    }
    return false
  }

  private mutating func keep(_ byte: UInt8, _ next: Place) {
    append(CollectionOfOne(byte))
    place = next
  }

  private mutating func append(_ part: some Collection<UInt8>) {
    guard !isTooLarge, !isGivenUp else { return }
    if bytes.count + part.count > limit {
      isTooLarge = true
      bytes = []
    } else {
      bytes.append(contentsOf: part)
    }
  }

  private static let cr = UInt8(ascii: "\r")
  private static let lf = UInt8(ascii: "\n")
  private static let dot = UInt8(ascii: ".")
}
