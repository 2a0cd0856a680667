import CGMime
public import WorkOrders

/// Takes any message apart: charsets, encodings, nesting and attachments as they really are.
///
/// Works on the calling thread and blocks it; several threads may each read their own message.
public enum MailReader {
  /// Reads a raw message (RFC 5322, MIME).
  ///
  /// What is merely broken is read as far as it goes: a wrong charset, an encoding cut short, a boundary that never comes.
  ///
  /// - Throws: ``DomainError`` with code `tooLarge` for a message above the limits, `malformed` for one that is empty
  ///   or cannot be a message.
  public static func read(_ bytes: [UInt8], limits: MailLimits = MailLimits()) throws(DomainError) -> ReceivedMail {
    try read(bytes, in: nil, limits)
  }

  /// The envelope of certified mail that a message came in.
  private struct Envelope {
    let mail: CertifiedMail
    /// SHA-256 of the whole.
    let sha256: String
  }

  private static func read(
    _ bytes: [UInt8], in envelope: Envelope?, _ limits: MailLimits
  ) throws(DomainError) -> ReceivedMail {
    try parsed(bytes, limits) { (message) throws(DomainError) in
      try received(message, in: envelope, sha256: envelope?.sha256 ?? MailDigest.sha256(bytes), limits)
    }
  }

  /// The subject, the text and the files of a message in another one.
  static func words(
    of bytes: [UInt8], _ limits: MailLimits
  ) throws(DomainError) -> (subject: String, text: String, attachments: [MailAttachment]) {
    try parsed(bytes, limits) { (message) throws(DomainError) in
      var content = MailContent(limits)
      try content.take(g_mime_message_get_mime_part(message))
      return (MailHeaders(message).subject, content.text, content.attachments)
    }
  }

  // The message lives while it is used.
  private static func parsed<Result>(
    _ bytes: [UInt8], _ limits: MailLimits, _ use: (UnsafeMutablePointer<GMimeMessage>) throws(DomainError) -> Result
  ) throws(DomainError) -> Result {
    try check(bytes, limits)
    MIMELibrary.start()
    let stream = bytes.withUnsafeBytes { buffer in
      g_mime_stream_mem_new_with_buffer(buffer.bindMemory(to: CChar.self).baseAddress, buffer.count)
    }
    defer { g_object_unref(stream) }
    let parser = g_mime_parser_new_with_stream(stream)
    defer { g_object_unref(parser) }
    guard let message = g_mime_parser_construct_message(parser, MIMELibrary.tolerant) else {
      throw DomainError(
        .malformed, .init(it: "Non è un messaggio di posta.", en: "This is not a mail message."),
        hint: .init(it: "Un messaggio comincia con le sue intestazioni.", en: "A message starts with its headers."))
    }
    defer { g_object_unref(message) }
    return try use(message)
  }

  private static func check(_ bytes: [UInt8], _ limits: MailLimits) throws(DomainError) {
    guard !bytes.isEmpty else {
      throw DomainError(.malformed, .init(it: "Il messaggio è vuoto.", en: "The message is empty."))
    }
    guard bytes.count <= limits.messageBytes else {
      throw DomainError(
        .tooLarge,
        .init(
          it: "Il messaggio ha \(bytes.count) byte; al massimo \(limits.messageBytes).",
          en: "The message has \(bytes.count) bytes; the most is \(limits.messageBytes)."),
        hint: .init(it: "Mandare i file grandi in altro modo.", en: "Send large files by another way."))
    }
    guard headerLength(bytes) <= limits.headerBytes else {
      throw DomainError(
        .tooLarge,
        .init(
          it: "Le intestazioni del messaggio superano \(limits.headerBytes) byte.",
          en: "The message's headers are larger than \(limits.headerBytes) bytes."))
    }
    try MailScan.check(bytes, limits)
  }

  // Up to the first empty line; a message without one is all headers.
  private static func headerLength(_ bytes: [UInt8]) -> Int {
    var lineIsEmpty = true
    for (position, byte) in bytes.enumerated() where byte != UInt8(ascii: "\r") {
      if byte == UInt8(ascii: "\n") {
        if lineIsEmpty { return position }
        lineIsEmpty = true
      } else {
        lineIsEmpty = false
      }
    }
    return bytes.count
  }

  private static func received(
    _ message: UnsafeMutablePointer<GMimeMessage>, in envelope: Envelope?, sha256: String, _ limits: MailLimits
  ) throws(DomainError) -> ReceivedMail {
    let headers = MailHeaders(message)
    var content = MailContent(limits)
    try content.take(g_mime_message_get_mime_part(message))
    let messageID = headers.messageID
    let (answered, references) = (headers.messageIDs("In-Reply-To").first, headers.messageIDs("References"))
    // Programs put what they pass on into its thread too; then it is what the writer has to say.
    let isReply =
      !ReplySubject.isForward(headers.subject)
      && (answered != nil || !references.isEmpty || ReplySubject.isReply(headers.subject))
    let from =
      headers.addresses(GMIME_ADDRESS_TYPE_FROM).first ?? headers.bracketedAddress("From")
      ?? headers.addresses(GMIME_ADDRESS_TYPE_SENDER).first
    var certified = envelope?.mail
    if envelope == nil {
      let reader = CertifiedMailReader(message, headers, from: from, content.attachments)
      let found = reader.find()
      if let found, let enclosed = found.enclosed {
        let mail = try read(enclosed, in: Envelope(mail: found.mail, sha256: sha256), limits)
        if found.sender == nil || found.sender == mail.from?.address.lowercased() { return mail }
        certified = reader.doubtful(.disagreement(.sender)).mail
      } else {
        certified = found?.mail
      }
    }
    let (subject, date) = (headers.subject, headers.date)
    return ReceivedMail(
      messageID: messageID
        ?? derivedID(
          sha256, date.map { ReceivedMail.content(from: from, subject, $0, content.text, content.attachments) }),
      messageIDIsDerived: messageID == nil,
      from: from,
      replyTo: headers.addresses(GMIME_ADDRESS_TYPE_REPLY_TO).first,
      to: headers.addresses(GMIME_ADDRESS_TYPE_TO),
      subject: subject,
      date: date,
      inReplyTo: answered,
      references: references,
      text: content.text,
      ownText: ReplyText.own(content.text, isReply: isReply),
      enclosedText: isReport(message) || (certified != nil && envelope == nil)
        ? "" : EnclosedWords.of(content.attachments, limits),
      textIsFromHTML: content.textIsFromHTML,
      attachments: content.attachments,
      autoSubmitted: headers.token("Auto-Submitted"),
      precedence: headers.token("Precedence"),
      listID: ["List-Id", "List-Unsubscribe", "List-Post"].lazy.compactMap(headers.line).first,
      returnPath: headers.line("Return-Path"),
      answersByItself: ["X-Autoreply", "X-Autorespond"].contains { headers.line($0) != nil },
      isMarkedSpam: headers.token("X-Spam-Flag") == "yes" || headers.token("X-Spam-Status") == "yes,",
      isReadReceipt: content.attachments.contains { $0.mediaType == "message/disposition-notification" },
      deliveryReport: report(in: content.attachments, of: message, limits),
      certified: certified,
      sha256: sha256)
  }

  // Two doors add headers of their own, so that the bytes differ; without a date the words alone would tell no repetition
  // from a second report.
  private static func derivedID(_ sha256: String, _ content: String?) -> String {
    "\((content ?? sha256).prefix(40))@no-message-id.invalid"
  }

  private static func isReport(_ message: UnsafeMutablePointer<GMimeMessage>) -> Bool {
    g_mime_message_get_mime_part(message).map { MailPart($0).mediaType == "multipart/report" } ?? false
  }

  private static func report(
    in parts: [MailAttachment], of message: UnsafeMutablePointer<GMimeMessage>, _ limits: MailLimits
  ) -> DeliveryReport? {
    guard isReport(message),
      let status = parts.first(where: { $0.mediaType == "message/delivery-status" })
    else { return nil }
    let returned = parts.first { ["message/rfc822", "text/rfc822-headers"].contains($0.mediaType) }
    return DeliveryReport(status: status.bytes, messageID: returned.flatMap { messageID(of: $0.bytes, limits) })
  }

  /// The Message-ID of a message of which the headers may be all there is.
  private static func messageID(of bytes: [UInt8], _ limits: MailLimits) -> String? {
    let head = Array(bytes.prefix(headerLength(Array(bytes.prefix(limits.headerBytes)))))
    guard let mail = try? read(head, limits: limits), !mail.messageIDIsDerived else { return nil }
    return mail.messageID
  }
}
