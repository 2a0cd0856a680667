import CGMime
import WorkOrders

/// What a message says and encloses, gathered part by part.
struct MailContent {
  private(set) var attachments: [MailAttachment] = []
  private let limits: MailLimits
  private var pieces: [Piece] = []
  private var partCount = 0

  private struct Piece {
    let text: String
    let isHTML: Bool
  }

  init(_ limits: MailLimits) { self.limits = limits }

  /// The text pieces one under the other.
  var text: String { pieces.map(\.text).joined(separator: "\n\n") }

  /// Whether all of the text was HTML.
  var textIsFromHTML: Bool { !pieces.isEmpty && pieces.allSatisfy(\.isHTML) }

  /// Takes a part with all that is in it.
  mutating func take(_ object: UnsafeMutablePointer<GMimeObject>?, depth: Int = 1) throws(DomainError) {
    guard let object else { return }
    partCount += 1
    guard partCount <= limits.parts else {
      throw DomainError(
        .tooLarge,
        .init(
          it: "Il messaggio ha più di \(limits.parts) parti.", en: "The message has more than \(limits.parts) parts."))
    }
    guard depth <= limits.depth else {
      throw DomainError(
        .tooLarge,
        .init(
          it: "Le parti del messaggio sono annidate per più di \(limits.depth) livelli.",
          en: "The message's parts are nested more than \(limits.depth) deep."))
    }
    if let multipart = cgmime_multipart(object) {
      try take(multipart, MailPart(object).mediaType, depth: depth)
    } else if let enclosed = cgmime_message_part(object) {
      takeMessage(enclosed, MailPart(object))
    } else if let part = cgmime_part(object) {
      takeLeaf(part, MailPart(object))
    }
  }

  private mutating func take(
    _ multipart: UnsafeMutablePointer<GMimeMultipart>, _ mediaType: String, depth: Int
  ) throws(DomainError) {
    let start = pieces.count
    for position in 0..<g_mime_multipart_get_count(multipart) {
      try take(g_mime_multipart_get_part(multipart, position), depth: depth + 1)
    }
    guard mediaType == "multipart/alternative" else { return }
    // The same text in several forms: the plain one, unless it is missing.
    let forms = pieces[start...]
    let plain = forms.filter { !$0.isHTML }
    pieces.replaceSubrange(start..., with: plain.isEmpty ? Array(forms.suffix(1)) : plain)
  }

  private mutating func takeMessage(_ enclosed: UnsafeMutablePointer<GMimeMessagePart>, _ part: MailPart) {
    guard let message = g_mime_message_part_get_message(enclosed) else { return }
    let bytes = MailPart.written { g_mime_object_write_to_stream(cgmime_message_object(message), nil, $0) }
    attachments.append(MailAttachment(filename: part.filename(nil), mediaType: "message/rfc822", bytes: bytes))
  }

  private mutating func takeLeaf(_ leaf: UnsafeMutablePointer<GMimePart>, _ part: MailPart) {
    let bytes = g_mime_part_get_content(leaf).map { content in
      MailPart.written { g_mime_data_wrapper_write_to_stream(content, $0) }
    }
    let filename = part.filename(g_mime_part_get_filename(leaf))
    let isText = ["text/plain", "text/html"].contains(part.mediaType) && !part.isAttachment && filename == nil
    guard isText else {
      return attachments.append(MailAttachment(filename: filename, mediaType: part.mediaType, bytes: bytes ?? []))
    }
    let isHTML = part.mediaType == "text/html"
    let decoded = MailText.decoded(bytes ?? [], charset: part.charset)
    let text = MailText.readable(isHTML ? HTMLText.readable(decoded) : part.unwrapped(decoded))
    if !text.isEmpty { pieces.append(Piece(text: text, isHTML: isHTML)) }
  }
}

extension MailPart {
  /// The text of a plain part, its lines put together where they were only broken to be sent.
  fileprivate func unwrapped(_ text: String) -> String {
    guard typeParameter("format") == "flowed" else { return text }
    return FlowedText.unwrapped(text, removesSpace: typeParameter("delsp") == "yes")
  }
}
