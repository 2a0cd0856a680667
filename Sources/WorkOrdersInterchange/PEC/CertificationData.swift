import WorkOrders

/// What `daticert.xml` says (RFC 6109, section 4.4).
///
/// The text beside it is for people; a program believes the XML alone. Elements that are not known are passed over, for
/// providers add some.
struct CertificationData {
  /// The kind, as `accettazione`.
  let kind: String
  /// The kind of error; `nil` for none.
  let error: String?
  /// Who sent the message.
  let sender: String
  /// To whom it went.
  let recipients: [CertifiedReceipt.Recipient]
  /// When this happened.
  let at: Timestamp
  /// The provider's name of the message, without angle brackets.
  let identifier: String?
  /// The Message-ID that its sender gave it, without angle brackets.
  let messageID: String?
  /// What a receipt of delivery encloses.
  let form: String?
  /// The one recipient that this is about.
  let concerned: String?
  /// What the provider says of an error in words.
  let explanation: String

  /// The most bytes that are read.
  static let largest = 256 << 10
  /// The most recipients that are read.
  static let mostRecipients = 500

  /// Reads the file.
  init(_ bytes: [UInt8]) throws(CertifiedDoubt) {
    guard bytes.count <= Self.largest else { throw .dataBroken("too large") }
    XMLLibrary.start()
    let faults = XMLFaultList(limit: 1)
    guard let document = XMLDocument(bytes, faults: faults) else {
      throw .dataBroken(String(faults.orUnreadable()[0].message.prefix(120)))
    }
    self = try withExtendedLifetime(document) { () throws(CertifiedDoubt) in try CertificationData(document) }
  }

  private init(_ document: XMLDocument) throws(CertifiedDoubt) {
    guard let root = XMLElement(rootOf: document), root.name == "postacert",
      let kind = root.attribute("tipo")?.lowercased()
    else { throw .dataBroken("no postacert") }
    guard let heading = root.first("intestazione"), let facts = root.first("dati") else {
      throw .dataBroken("intestazione or dati is missing")
    }
    guard let at = facts.first("data").flatMap(Self.moment) else { throw .dataBroken("no date") }
    let addressed = heading.elements.filter { $0.name == "destinatari" }
    guard addressed.count <= Self.mostRecipients else { throw .dataBroken("too many recipients") }
    let said = (root.attribute("errore") ?? "nessuno").lowercased()
    self.kind = String(kind.prefix(40))
    self.at = at
    error = said == "nessuno" ? nil : String(said.prefix(40))
    sender = Self.address(heading.first("mittente"))
    recipients = addressed.compactMap { element in
      let address = Self.address(element)
      let isCertified = element.attribute("tipo")?.lowercased() != "esterno"
      return address.isEmpty ? nil : CertifiedReceipt.Recipient(address: address, isCertified: isCertified)
    }
    identifier = facts.first("identificativo").flatMap { Self.id($0.text) }
    messageID = facts.first("msgid").flatMap { Self.id($0.text) }
    form = facts.first("ricevuta")?.attribute("tipo").map { String($0.lowercased().prefix(20)) }
    let one = Self.address(facts.first("consegna"))
    concerned = one.isEmpty ? nil : one
    explanation = String((facts.first("errore-esteso")?.text ?? "").prefix(1_000))
  }

  private static func address(_ element: XMLElement?) -> String {
    let text = element?.text.lowercased() ?? ""
    return text.utf8.count <= 254 && text.contains("@") ? text : ""
  }

  /// A message's name without its angle brackets; `nil` when it cannot be one.
  static func id(_ text: String) -> String? {
    let bare = text.hasPrefix("<") && text.hasSuffix(">") ? String(text.dropFirst().dropLast()) : text
    let isFit = bare.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    return isFit && !bare.isEmpty && bare.utf8.count <= 900 ? bare : nil
  }

  // `<data zona="+0200"><giorno>30/03/2026</giorno><ora>10:30:09</ora></data>`
  private static func moment(_ element: XMLElement) -> Timestamp? {
    let day = (element.first("giorno")?.text ?? "").split(separator: "/", omittingEmptySubsequences: false)
    let time = element.first("ora")?.text ?? ""
    let zone = (element.attribute("zona") ?? "").filter { $0 != ":" }
    guard day.count == 3, zone.utf8.count == 5, time.utf8.count == 8 else { return nil }
    return try? Timestamp(rfc3339: "\(day[2])-\(day[1])-\(day[0])T\(time)\(zone.prefix(3)):\(zone.suffix(2))")
  }
}
