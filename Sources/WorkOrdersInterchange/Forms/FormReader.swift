import CGMime
public import WorkOrders

/// What a page's form sent: its fields, and the files that were chosen.
public struct FormContent: Hashable, Sendable {
  /// The fields by their names; the first of several with one name.
  public var fields: [String: String] = [:]
  /// The files, in their order; an empty one was not chosen.
  public var files: [MailAttachment] = []

  /// Makes an empty one.
  public init() {}

  /// A field without blanks around; `nil` when it is missing or empty.
  public subscript(_ name: String) -> String? {
    guard let text = fields[name] else { return nil }
    let start = text.drop(while: \.isWhitespace)
    return start.lastIndex { !$0.isWhitespace }.map { String(start[...$0]) }
  }
}

/// Reads what a browser sends for a form: `application/x-www-form-urlencoded` or `multipart/form-data` (RFC 7578).
public enum FormReader {
  private static let mostFields = 100
  private static let mostFiles = 10

  /// Reads a form.
  ///
  /// - Throws: ``DomainError`` `malformed` for another type, `tooLarge` for more than ten files or a hundred fields, and
  ///   for what no browser sends.
  public static func read(_ bytes: [UInt8], type: String) throws(DomainError) -> FormContent {
    let kind = type.prefix { $0 != ";" }.lowercased().filter { !$0.isWhitespace }
    switch kind {
    case "application/x-www-form-urlencoded": return try readEncoded(bytes)
    case "multipart/form-data": return try readMultipart(bytes, type: type)
    default:
      throw DomainError(
        .malformed, .init(it: "Il contenuto non è un modulo.", en: "The body is not a form."),
        hint: .init(it: "Usare la pagina del collegamento.", en: "Use the page of the link."))
    }
  }

  private static func readEncoded(_ bytes: [UInt8]) throws(DomainError) -> FormContent {
    var form = FormContent()
    for pair in bytes.split(separator: UInt8(ascii: "&")) {
      try requireRoom(form.fields.count, mostFields)
      let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      let name = decoded(parts[0])
      if form.fields[name] == nil { form.fields[name] = parts.count > 1 ? decoded(parts[1]) : "" }
    }
    return form
  }

  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    var text: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        text.append(value)
        rest = rest.dropFirst(2)
      } else {
        text.append(byte == UInt8(ascii: "+") ? UInt8(ascii: " ") : byte)
      }
    }
    return TextBounds.withoutZeros(String(decoding: text, as: UTF8.self))
  }

  private static func readMultipart(_ bytes: [UInt8], type: String) throws(DomainError) -> FormContent {
    MIMELibrary.start()
    // A form is a message in its parts: the head that HTTP took away is put before it again.
    let head = "MIME-Version: 1.0\r\nContent-Type: \(MailHeaders.oneLine(String(type.prefix(500))))\r\n\r\n"
    let whole = Array(head.utf8) + bytes
    try MailScan.check(whole, MailLimits())
    let stream = whole.withUnsafeBytes { buffer in
      g_mime_stream_mem_new_with_buffer(buffer.bindMemory(to: CChar.self).baseAddress, buffer.count)
    }
    defer { g_object_unref(stream) }
    let parser = g_mime_parser_new_with_stream(stream)
    defer { g_object_unref(parser) }
    guard let object = g_mime_parser_construct_part(parser, MIMELibrary.tolerant) else { throw broken }
    defer { g_object_unref(object) }
    guard let multipart = cgmime_multipart(object) else { throw broken }
    var form = FormContent()
    for position in 0..<g_mime_multipart_get_count(multipart) {
      guard let child = g_mime_multipart_get_part(multipart, position), let leaf = cgmime_part(child) else { continue }
      try take(leaf, MailPart(child), into: &form)
    }
    return form
  }

  private static func take(
    _ leaf: UnsafeMutablePointer<GMimePart>, _ part: MailPart, into form: inout FormContent
  ) throws(DomainError) {
    guard let name = part.fieldName else { return }
    let bytes = g_mime_part_get_content(leaf).map { content in
      MailPart.written { g_mime_data_wrapper_write_to_stream(content, $0) }
    }
    guard part.hasFilename else {
      try requireRoom(form.fields.count, mostFields)
      let text = TextBounds.withoutZeros(String(decoding: bytes ?? [], as: UTF8.self))
      if form.fields[name] == nil { form.fields[name] = text }
      return
    }
    guard let bytes, !bytes.isEmpty else { return }
    try requireRoom(form.files.count, mostFiles)
    form.files.append(
      MailAttachment(filename: part.filename(g_mime_part_get_filename(leaf)), mediaType: part.mediaType, bytes: bytes))
  }

  private static func requireRoom(_ count: Int, _ most: Int) throws(DomainError) {
    guard count >= most else { return }
    throw DomainError(
      .tooLarge,
      .init(it: "Il modulo ha troppe parti: al massimo \(most).", en: "The form has too many parts: \(most) at most."))
  }

  private static let broken = DomainError(
    .malformed, .init(it: "Il modulo non si può leggere.", en: "The form cannot be read."),
    hint: .init(it: "Mandarlo di nuovo.", en: "Send it again."))
}

extension MailPart {
  /// The name of the form's field that the part holds.
  fileprivate var fieldName: String? { parameter("name") }

  /// Whether the part is a file, also one that was not chosen.
  fileprivate var hasFilename: Bool { parameter("filename") != nil }
}
