import CGMime
import WorkOrders

/// The headers of a message that GMime holds; to be used while the message lives.
struct MailHeaders {
  private let message: UnsafeMutablePointer<GMimeMessage>

  init(_ message: UnsafeMutablePointer<GMimeMessage>) { self.message = message }

  /// The Message-ID, if there is one that can be one.
  var messageID: String? {
    g_mime_message_get_message_id(message).flatMap { Self.checkedID(String(cString: $0)) }
  }

  /// The subject on one line.
  var subject: String { g_mime_message_get_subject(message).map { Self.oneLine(String(cString: $0)) } ?? "" }

  /// The date, when it can be read and is not before 1970.
  var date: Timestamp? {
    guard let date = g_mime_message_get_date(message) else { return nil }
    let seconds = Int64(g_date_time_to_unix(date))
    return (0...253_402_300_799).contains(seconds) ? Timestamp(milliseconds: seconds * 1_000) : nil
  }

  /// A header on one line, decoded; `nil` when it is missing or empty.
  func line(_ name: String) -> String? {
    guard let value = g_mime_object_get_header(cgmime_message_object(message), name) else { return nil }
    let line = Self.oneLine(String(cString: value))
    return line.isEmpty ? nil : line
  }

  /// A header's first word, small letters, without parameters and comments.
  func token(_ name: String) -> String? {
    line(name).flatMap { value in
      value.split(whereSeparator: { $0 == ";" || $0 == "(" || $0.isWhitespace }).first.map { $0.lowercased() }
    }
  }

  /// The message ids in a header, in its order.
  func messageIDs(_ name: String) -> [String] {
    guard let value = line(name), let list = g_mime_references_parse(MIMELibrary.tolerant, value) else { return [] }
    defer { g_mime_references_free(list) }
    return (0..<g_mime_references_length(list)).compactMap { position in
      g_mime_references_get_message_id(list, position).flatMap { Self.checkedID(String(cString: $0)) }
    }
  }

  /// The addresses of a header; groups are taken apart.
  func addresses(_ kind: GMimeAddressType) -> [MailAddress] {
    var found: [MailAddress] = []
    if let list = g_mime_message_get_addresses(message, kind) { Self.add(list, to: &found, depth: 0) }
    return found
  }

  /// The address in brackets of a header whose name no program can read.
  func bracketedAddress(_ name: String) -> MailAddress? {
    guard let line = line(name), let start = line.lastIndex(of: "<"), let end = line[start...].firstIndex(of: ">")
    else { return nil }
    let address = line[line.index(after: start)..<end]
    return MailAddressForm.fits(String(address)) ? MailAddress(address: String(address)) : nil
  }

  private static func add(_ list: UnsafeMutablePointer<InternetAddressList>, to found: inout [MailAddress], depth: Int)
  {
    for position in 0..<internet_address_list_length(list) {
      guard let entry = internet_address_list_get_address(list, position) else { continue }
      if let mailbox = cgmime_mailbox(entry), let address = internet_address_mailbox_get_addr(mailbox) {
        let name = internet_address_get_name(entry).map { oneLine(String(cString: $0)) }
        let text = oneLine(String(cString: address))
        if !text.isEmpty { found.append(MailAddress(name: name?.isEmpty == true ? nil : name, address: text)) }
      } else if depth < 4, let members = cgmime_group(entry).flatMap({ internet_address_group_get_members($0) }) {
        add(members, to: &found, depth: depth + 1)
      }
    }
  }

  /// Runs of blanks and control characters become one space.
  static func oneLine(_ text: String) -> String {
    text.split { character in
      character.isWhitespace || character.unicodeScalars.allSatisfy { $0.value < 0x20 || $0.value == 0x7F }
    }.joined(separator: " ")
  }

  /// An id if a header can hold it: printable ASCII without blanks or brackets, at most a header line's length.
  static func checkedID(_ text: String) -> String? {
    let isFit = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") }
    return isFit && !text.isEmpty && text.utf8.count <= 900 ? text : nil
  }
}
