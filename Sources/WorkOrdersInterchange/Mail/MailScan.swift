import WorkOrders

/// One pass over a message's bytes before they are parsed: counts what costs the parser a level of its stack, or time that
/// grows faster than the message.
///
/// It takes every line that could be a header for one, wherever it stands: enclosed messages and parts have headers too.
struct MailScan {
  private let limits: MailLimits
  private var header = Header.other
  private var colons = 0
  private var addresses = 0
  private var multiparts = 0
  private var dividers = 0
  private var fields = 0

  // What the line, or the one that it continues, is taken for.
  private enum Header { case addresses, contentType, multipart, other }

  /// Checks a message or a form.
  ///
  /// - Throws: ``DomainError`` `tooLarge` for what no honest message holds.
  static func check(_ bytes: [UInt8], _ limits: MailLimits) throws(DomainError) {
    var scan = MailScan(limits)
    var rest = bytes[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
      try scan.take(rest[..<end])
      rest = rest[min(end + 1, rest.endIndex)...]
    }
  }

  private init(_ limits: MailLimits) { self.limits = limits }

  private mutating func take(_ line: ArraySlice<UInt8>) throws(DomainError) {
    guard let first = line.first else {
      header = .other
      return
    }
    // A line that begins with a blank goes on with the header before.
    if first != UInt8(ascii: " "), first != UInt8(ascii: "\t") { try begin(line) }
    if line.starts(with: Self.divider) { dividers += 1 }
    guard dividers <= limits.dividers else {
      throw Self.refusal(
        "Il messaggio ha più di \(limits.dividers) righe che dividono le sue parti.",
        "The message has more than \(limits.dividers) lines that divide its parts.")
    }
    switch header {
    case .addresses: try takeAddresses(line)
    case .contentType: try takeType(line)
    case .multipart, .other: break
    }
  }

  // A header costs the parser a hundred times the bytes of a short one.
  private mutating func begin(_ line: ArraySlice<UInt8>) throws(DomainError) {
    (header, colons) = (Self.header(of: line), 0)
    if line.count <= Self.shortLine, line.contains(UInt8(ascii: ":")) { fields += 1 }
    guard fields <= limits.fields else {
      throw Self.refusal(
        "Il messaggio ha più di \(limits.fields) righe che potrebbero essere intestazioni.",
        "The message has more than \(limits.fields) lines that could be headers.")
    }
  }

  // Each colon may open a group in a group, which the parser reads a call deeper, and each comma an address, for which it
  // writes the list anew.
  private mutating func takeAddresses(_ line: ArraySlice<UInt8>) throws(DomainError) {
    for byte in line {
      switch byte {
      case UInt8(ascii: ":"): colons += 1
      case UInt8(ascii: ","), UInt8(ascii: ";"): addresses += 1
      default: break
      }
    }
    // The first one ends the header's name.
    guard colons <= limits.addressGroups + 1 else {
      throw Self.refusal(
        "Un'intestazione con indirizzi ha più di \(limits.addressGroups) gruppi.",
        "A header of addresses has more than \(limits.addressGroups) groups.")
    }
    guard addresses <= limits.addresses else {
      throw Self.refusal(
        "Le intestazioni del messaggio hanno più di \(limits.addresses) indirizzi.",
        "The message's headers have more than \(limits.addresses) addresses.")
    }
  }

  // Every line of the message is compared with the boundary of each part that is open.
  private mutating func takeType(_ line: ArraySlice<UInt8>) throws(DomainError) {
    guard Self.holds(line, Self.boundary) else { return }
    header = .multipart
    multiparts += 1
    guard multiparts <= limits.multiparts else {
      throw Self.refusal(
        "Il messaggio ha più di \(limits.multiparts) parti che ne contengono altre, annidate o in fila.",
        "The message has more than \(limits.multiparts) parts that hold others, nested or in a row.")
    }
  }

  private static func header(of line: ArraySlice<UInt8>) -> Header {
    guard let colon = line.prefix(longestName).firstIndex(of: UInt8(ascii: ":")) else { return .other }
    let name = line[..<colon].filter { $0 > 0x20 }.map(lowercased)
    if name == contentType { return .contentType }
    return addressed.contains(name) ? .addresses : .other
  }

  private static func holds(_ line: ArraySlice<UInt8>, _ word: [UInt8]) -> Bool {
    var rest = line
    while let start = rest.firstIndex(where: { lowercased($0) == word[0] }) {
      if rest[start...].prefix(word.count).elementsEqual(word, by: { lowercased($0) == $1 }) { return true }
      rest = rest[(start + 1)...]
    }
    return false
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  private static func refusal(_ it: String, _ en: String) -> DomainError {
    DomainError(.tooLarge, .init(it: it, en: en))
  }

  private static let divider = Array("--".utf8)
  private static let boundary = Array("boundary".utf8)
  private static let contentType = Array("content-type".utf8)
  // Those that the parser takes apart while it reads.
  private static let addressed: Set<[UInt8]> = Set(
    ["from", "sender", "reply-to", "to", "cc", "bcc"].map { Array($0.utf8) })
  private static let shortLine = 120
  // Blanks may stand between a name and its colon.
  private static let longestName = 1_000
}
