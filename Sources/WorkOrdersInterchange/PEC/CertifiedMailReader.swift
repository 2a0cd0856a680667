import CGMime
import WorkOrders

/// Recognises certified mail by its header, its signed structure and `daticert.xml`, which have to agree.
struct CertifiedMailReader {
  /// What was recognised, with the message of an envelope.
  struct Finding {
    let mail: CertifiedMail
    /// Who sent the message in a transport envelope, by `daticert.xml`.
    var sender: String?
    /// The message in an envelope, as it was written.
    var enclosed: [UInt8]?
  }

  private let headers: MailHeaders
  private let parts: [MailAttachment]
  private let isSigned: Bool
  private let provider: String

  /// Looks at a message that has been taken apart.
  init(
    _ message: UnsafeMutablePointer<GMimeMessage>, _ headers: MailHeaders, from sender: MailAddress?,
    _ parts: [MailAttachment]
  ) {
    self.headers = headers
    self.parts = parts
    isSigned = Self.isSigned(message)
    let address = sender?.address.lowercased() ?? ""
    provider = address.hasPrefix("posta-certificata@") ? String(address.dropFirst("posta-certificata@".count)) : ""
  }

  /// What it is; `nil` for ordinary mail.
  func find() -> Finding? {
    let (transport, receipt) = (headers.token("X-Trasporto"), headers.token("X-Ricevuta"))
    guard transport != nil || receipt != nil else {
      // Who forwards a receipt sends its parts along, but not signed by a provider.
      return isSigned && !provider.isEmpty && parts.contains(where: isData) ? doubtful(.headerMissing) : nil
    }
    do throws(CertifiedDoubt) {
      guard transport == nil || receipt == nil else { throw .headerDoubled }
      guard !provider.isEmpty else { throw .notFromProvider }
      guard isSigned else { throw .unsigned }
      if let receipt { return try self.receipt(receipt) }
      return try envelope(transport ?? "")
    } catch {
      return doubtful(error)
    }
  }

  /// What it is once somebody has found a reason not to believe it.
  func doubtful(_ doubt: CertifiedDoubt) -> Finding {
    Finding(mail: CertifiedMail(form: .doubtful(doubt), provider: provider))
  }

  // MARK: Envelopes

  private func envelope(_ kind: String) throws(CertifiedDoubt) -> Finding {
    switch kind {
    case "posta-certificata":
      let data = try data()
      guard data.kind == kind else { throw .disagreement(.kind) }
      return Finding(
        mail: CertifiedMail(form: .transport(at: data.at), provider: provider), sender: data.sender,
        enclosed: try enclosed())
    case "errore":
      guard !parts.contains(where: isData) else { throw .disagreement(.kind) }
      return Finding(mail: CertifiedMail(form: .anomaly, provider: provider), enclosed: try enclosed())
    default: throw .unknownKind(String(kind.prefix(40)))
    }
  }

  private func enclosed() throws(CertifiedDoubt) -> [UInt8] {
    let named = parts.filter { $0.filename?.lowercased() == "postacert.eml" }
    let found = named.isEmpty ? parts.filter { $0.mediaType == "message/rfc822" } : named
    guard found.count == 1, let message = found.first, !message.bytes.isEmpty else { throw .messageMissing }
    return message.bytes
  }

  // MARK: Receipts

  private func receipt(_ kind: String) throws(CertifiedDoubt) -> Finding {
    // Some providers write the name of the receipt where the rules have the name of its kind.
    let named = kind == "mancata-consegna" ? "errore-consegna" : kind
    guard let attested = Self.kinds[named] else { throw .unknownKind(String(kind.prefix(40))) }
    let data = try data()
    guard data.kind == kind || data.kind == named else { throw .disagreement(.kind) }
    let receipt = CertifiedReceipt(
      kind: attested ?? Self.notice(data.explanation), at: data.at, messageID: try messageID(data),
      identifier: data.identifier, recipients: concerned(attested, data), form: data.form, error: data.error)
    return Finding(mail: CertifiedMail(form: .receipt(receipt), provider: provider))
  }

  // Both notices of late delivery have one name, and tell which they are in words.
  private static let kinds: [String: CertifiedReceipt.Kind?] = [
    "accettazione": .accepted, "non-accettazione": .refused, "presa-in-carico": .takenInCharge,
    "avvenuta-consegna": .delivered, "preavviso-errore-consegna": nil, "errore-consegna": .failed,
    "rilevazione-virus": .virus,
  ]

  private static func notice(_ explanation: String) -> CertifiedReceipt.Kind? {
    let numbers = explanation.split { !$0.isNumber }
    let (isFirst, isSecond) = (numbers.contains("12"), numbers.contains("24"))
    guard isFirst != isSecond else { return nil }
    return isSecond ? .expired : .late
  }

  // The header may come back with another domain; its local part is ours.
  private func messageID(_ data: CertificationData) throws(CertifiedDoubt) -> String? {
    let header = headers.line("X-Riferimento-Message-ID").flatMap(CertificationData.id)
    if let header, let inside = data.messageID, Self.local(header) != Self.local(inside) {
      throw .disagreement(.messageID)
    }
    return data.messageID ?? header
  }

  private static func local(_ id: String) -> String { id.prefix { $0 != "@" }.lowercased() }

  private func concerned(_ kind: CertifiedReceipt.Kind?, _ data: CertificationData) -> [CertifiedReceipt.Recipient] {
    switch kind {
    case .accepted, .refused, .takenInCharge: data.recipients
    default:
      data.concerned.map { address in
        [
          data.recipients.first { $0.address == address }
            ?? CertifiedReceipt.Recipient(address: address, isCertified: true)
        ]
      } ?? data.recipients
    }
  }

  // MARK: Structure

  private func data() throws(CertifiedDoubt) -> CertificationData {
    let found = parts.filter(isData)
    guard found.count == 1, let file = found.first else { throw .dataMissing }
    return try CertificationData(file.bytes)
  }

  // Mail programs label it in their own ways; its name stays.
  private func isData(_ part: MailAttachment) -> Bool { part.filename?.lowercased() == "daticert.xml" }

  /// Whether the message is what is signed and a signature (RFC 8551), and nothing else.
  private static func isSigned(_ message: UnsafeMutablePointer<GMimeMessage>) -> Bool {
    guard let root = g_mime_message_get_mime_part(message), let multipart = cgmime_multipart(root),
      MailPart(root).mediaType == "multipart/signed", g_mime_multipart_get_count(multipart) == 2,
      let signature = g_mime_multipart_get_part(multipart, 1), let leaf = cgmime_part(signature),
      signatureTypes.contains(MailPart(signature).mediaType), let content = g_mime_part_get_content(leaf)
    else { return false }
    // A SEQUENCE of DER or BER opens every PKCS #7 structure.
    return MailPart.written { g_mime_data_wrapper_write_to_stream(content, $0) }.first == 0x30
  }

  private static let signatureTypes = ["application/pkcs7-signature", "application/x-pkcs7-signature"]
}
