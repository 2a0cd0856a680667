import Foundation
import WorkOrders
import WorkOrdersInterchange

/// `daticert.xml`, in a message around it in which all else is in order.
enum CertificationTarget {
  /// The kinds of message, as their headers and the file itself call them.
  private static let kinds = [
    "posta-certificata", "non-accettazione", "accettazione", "presa-in-carico", "avvenuta-consegna",
    "preavviso-errore-consegna", "errore-consegna", "rilevazione-virus",
  ]

  /// Reads these bytes as the file of a message of the kind that they claim; ends the program where what was read is not as
  /// promised.
  static func read(_ bytes: [UInt8]) {
    guard let mail = try? MailReader.read(message(around: bytes)) else { return }  // Refused in words.
    guard let certified = mail.certified else { preconditionFailure("certified mail is taken for ordinary mail") }
    _ = mail.nature
    guard case .receipt(let receipt) = certified.form else { return }
    for id in [receipt.messageID, receipt.identifier].compactMap(\.self) {
      precondition(!id.isEmpty && id.utf8.count <= 900 && id.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }, "an odd id")
    }
    precondition(receipt.recipients.count <= 500, "more recipients than allowed")
    precondition(receipt.recipients.allSatisfy { $0.address.contains("@") }, "a recipient without an address")
  }

  private static func message(around bytes: [UInt8]) -> [UInt8] {
    let text = String(decoding: bytes.prefix(1_000), as: UTF8.self)
    let kind = kinds.first { text.contains("\"\($0)\"") } ?? "accettazione"
    let header = kind == "posta-certificata" ? "X-Trasporto" : "X-Ricevuta"
    return Array(
      """
      \(header): \(kind)
      From: posta-certificata@gestore.example
      Message-ID: <1@gestore.example>
      Content-Type: multipart/signed; protocol="application/x-pkcs7-signature"; boundary=f

      --f
      Content-Type: multipart/mixed; boundary=p

      --p
      Content-Type: application/xml; name="daticert.xml"
      Content-Transfer-Encoding: base64

      \(Data(bytes).base64EncodedString(options: .lineLength76Characters))
      --p
      Content-Type: message/rfc822; name="postacert.eml"

      From: rosa@pec.example
      Subject: Buca

      Buca.
      --p--
      --f
      Content-Type: application/x-pkcs7-signature; name="smime.p7s"
      Content-Transfer-Encoding: base64

      MIID
      --f--

      """.utf8)
  }

  /// Writes the certification files of a folder of messages into another.
  static func writeSeeds(from source: String, to target: String) throws {
    let (source, target) = (URL(fileURLWithPath: source), URL(fileURLWithPath: target))
    for name in try FileManager.default.contentsOfDirectory(atPath: source.path).sorted() where name.hasSuffix(".eml") {
      let message = [UInt8](try Data(contentsOf: source.appendingPathComponent(name)))
      let files = (try? MailReader.read(message))?.attachments ?? []  // What is refused has none.
      for file in files where file.filename == "daticert.xml" {
        try Data(file.bytes).write(to: target.appendingPathComponent(name + ".xml"))
      }
    }
  }
}
