import CGMime
public import WorkOrders

extension OutgoingMail {
  /// The message as it travels: headers folded and encoded, text in UTF-8, lines ended by CR LF.
  ///
  /// The same message gives the same bytes. No field can bring in another header: names and subject lose control
  /// characters, and anything else that holds one is refused.
  ///
  /// Whoever is answered may have given any id: one that no header can hold is left away.
  ///
  /// - Throws: ``DomainError`` with code `invalid` for an address or id of ours that cannot be one, or for no recipient.
  public func rfc5322() throws(DomainError) -> [UInt8] {
    try check()
    MIMELibrary.start()
    guard let message = g_mime_message_new(0) else {
      throw DomainError(.internal, "The message \(messageID) cannot be written.")
    }
    defer { g_object_unref(message) }
    addAddresses(to: message)
    addHeaders(to: message)
    addContent(to: message)
    let options = g_mime_format_options_new()
    defer { g_mime_format_options_free(options) }
    g_mime_format_options_set_newline_format(options, GMIME_NEWLINE_FORMAT_DOS)
    return MailPart.written { g_mime_object_write_to_stream(cgmime_message_object(message), options, $0) }
  }

  private func addAddresses(to message: UnsafeMutablePointer<GMimeMessage>) {
    add(from, GMIME_ADDRESS_TYPE_FROM, to: message)
    for recipient in to { add(recipient, GMIME_ADDRESS_TYPE_TO, to: message) }
  }

  private func add(_ address: MailAddress, _ kind: GMimeAddressType, to message: UnsafeMutablePointer<GMimeMessage>) {
    let name = address.name.map(MailHeaders.oneLine)
    g_mime_message_add_mailbox(message, kind, name?.isEmpty == true ? nil : name, address.address)
  }

  private func addHeaders(to message: UnsafeMutablePointer<GMimeMessage>) {
    g_mime_message_set_subject(message, MailHeaders.oneLine(subject), "utf-8")
    if let moment = g_date_time_new_from_unix_utc(gint64(date.milliseconds / 1_000)) {
      g_mime_message_set_date(message, moment)
      g_date_time_unref(moment)
    }
    g_mime_message_set_message_id(message, messageID)
    let object = cgmime_message_object(message)
    if let answered = inReplyTo.flatMap(MailHeaders.checkedID) {
      g_mime_object_set_header(object, "In-Reply-To", "<\(answered)>", nil)
    }
    let thread = references.compactMap(MailHeaders.checkedID)
    if !thread.isEmpty {
      g_mime_object_set_header(object, "References", thread.map { "<\($0)>" }.joined(separator: " "), nil)
    }
    addWaysToStop(to: object)
    if asksForWholeReceipt { g_mime_object_set_header(object, "X-TipoRicevuta", "completa", nil) }
    if let autoSubmitted { g_mime_object_set_header(object, "Auto-Submitted", autoSubmitted.rawValue, nil) }
  }

  // GMime would take a long link for a word to encode: it stands as it is, each on a line of its own.
  private func addWaysToStop(to object: UnsafeMutablePointer<GMimeObject>?) {
    let ways = waysToStop.filter(Self.isLink).map { "<\($0)>" }
    guard !ways.isEmpty else { return }
    let name = "List-Unsubscribe"
    g_mime_object_set_header(object, name, "-", nil)
    guard let header = g_mime_header_list_get_header(g_mime_object_get_header_list(object), name) else { return }
    g_mime_header_set_raw_value(header, " " + ways.joined(separator: ",\n ") + "\n")
  }

  private func addContent(to message: UnsafeMutablePointer<GMimeMessage>) {
    guard !enclosures.isEmpty, let whole = g_mime_multipart_new_with_subtype("mixed") else {
      return addText { g_mime_message_set_mime_part(message, $0) }
    }
    defer { g_object_unref(whole) }
    // The same message has the same one, and no text that a stranger wrote can hold it: ids bear a seal.
    let mark = messageID.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }.suffix(60)
    g_mime_multipart_set_boundary(whole, "=_\(mark)")
    addText { g_mime_multipart_add(whole, $0) }
    for enclosure in enclosures { add(enclosure, to: whole) }
    g_mime_message_set_mime_part(message, cgmime_multipart_object(whole))
  }

  private func add(_ enclosure: Enclosure, to whole: UnsafeMutablePointer<GMimeMultipart>) {
    let type = enclosure.mediaType.split(separator: "/", maxSplits: 1).map(String.init)
    guard type.count == 2, let part = g_mime_part_new_with_type(type[0], type[1]) else { return }
    defer { g_object_unref(part) }
    let object = cgmime_part_object(part)
    if type[0] == "text" { g_mime_object_set_content_type_parameter(object, "charset", "utf-8") }
    g_mime_object_set_disposition(object, "attachment")
    g_mime_part_set_filename(part, MailHeaders.oneLine(enclosure.name))
    // The stream has a copy of its own.
    let stream = enclosure.bytes.withUnsafeBytes {
      g_mime_stream_mem_new_with_buffer($0.baseAddress?.assumingMemoryBound(to: CChar.self), $0.count)
    }
    guard let stream else { return }
    defer { g_object_unref(stream) }
    guard let content = g_mime_data_wrapper_new_with_stream(stream, GMIME_CONTENT_ENCODING_DEFAULT) else { return }
    defer { g_object_unref(content) }
    g_mime_part_set_content(part, content)
    g_mime_part_set_content_encoding(part, GMIME_CONTENT_ENCODING_BASE64)
    g_mime_multipart_add(whole, object)
  }

  private func addText(_ take: (UnsafeMutablePointer<GMimeObject>?) -> Void) {
    guard let part = g_mime_text_part_new_with_subtype("plain") else { return }
    defer { g_object_unref(part) }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).joined(separator: "\n")
    // A C string ends at its first NUL.
    let cString = String(String.UnicodeScalarView(lines.unicodeScalars.filter { $0 != "\0" }))
    g_mime_text_part_set_charset(part, "utf-8")
    g_mime_text_part_set_text(part, cString.hasSuffix("\n") ? cString : cString + "\n")
    let base = cgmime_text_part(part)
    let encoding = g_mime_part_get_best_content_encoding(base, GMIME_ENCODING_CONSTRAINT_7BIT)
    g_mime_part_set_content_encoding(base, encoding)
    take(cgmime_text_object(part))
  }
}

// MARK: - What may stand in a header

extension OutgoingMail {
  private func check() throws(DomainError) {
    guard !to.isEmpty else { throw DomainError(.invalid, "The message \(messageID.prefix(80)) has no recipient.") }
    for address in [from] + to where !MailAddressForm.fits(address.address) {
      throw DomainError(
        .invalid, "\"\(MailHeaders.oneLine(String(address.address.prefix(80))))\" is not a mail address.",
        hint: "Addresses look like name@city.example.", field: "email")
    }
    guard Self.isID(messageID) else {
      throw DomainError(.invalid, "\"\(MailHeaders.oneLine(String(messageID.prefix(80))))\" is not a Message-ID.")
    }
  }

  // Our own; what others call theirs is answered as it is, as far as the reader takes it.
  private static func isID(_ text: String) -> Bool {
    text.utf8.count <= 900 && text.contains("@") && MailAddressForm.isPlain(text)
  }

  // What cannot be a link is left out: a message goes without it.
  private static func isLink(_ text: String) -> Bool {
    text.utf8.count <= 900 && text.contains(":")
      && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"<>,\"".utf8.contains($0) }
  }
}
