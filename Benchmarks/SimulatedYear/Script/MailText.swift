import Foundation
import WorkOrders

/// A report as people mail it: RFC 5322, with the encodings that mail programs use.
struct MailText {
  /// The message, its lines ended by CR LF.
  let message: String

  init(entry: ScriptEntry, zone: CityZone) {
    let person = entry.phone.map { Int($0.suffix(6)) ?? 0 } ?? 0
    let body = Self.body(of: entry)
    let text = "Segnalazione: \(entry.description ?? "guasto")"
    let headers = [
      "From: \(Self.encodedWord(entry.caller ?? "")) <\(People.email(person))>",
      "To: manutenzioni@comune-esempio.example", "Subject: \(Self.encodedWord(text))",
      "Date: \(Self.date(entry.at, zone))", "Message-ID: <2025-\(entry.id)@posta.example>", "MIME-Version: 1.0",
    ]
    let part =
      switch entry.id % 3 {
      case 0: Self.quotedPrintable(body)
      case 1: Self.base64(body)
      default: Self.alternative(body, id: entry.id)
      }
    message = (headers + part).joined(separator: "\r\n") + "\r\n"
  }

  private static func body(of entry: ScriptEntry) -> [String] {
    [
      "Buongiorno,", "", "\(entry.description ?? "C'è un guasto").",
      entry.address.map { "Si trova in \($0)." } ?? "È presso \(entry.place ?? "l'edificio comunale").", "",
      "Potete dirmi quando verrà sistemato? È già la seconda volta quest'anno.", "", "Grazie e buon lavoro",
      entry.caller ?? "", entry.phone ?? "",
    ]
  }

  private static func quotedPrintable(_ lines: [String]) -> [String] {
    ["Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable", ""]
      + lines.flatMap(quotedPrintableLine)
  }

  private static func quotedPrintableLine(_ line: String) -> [String] {
    var lines = [""]
    for byte in line.utf8 {
      let isPlain = (32...126).contains(byte) && byte != 61
      let piece = isPlain ? String(UnicodeScalar(byte)) : "=" + hex(byte)
      if lines[lines.count - 1].count + piece.count > 75 {
        lines[lines.count - 1] += "="
        lines.append("")
      }
      lines[lines.count - 1] += piece
    }
    return lines
  }

  private static func base64(_ lines: [String]) -> [String] {
    let text = lines.joined(separator: "\r\n")
    let encoded = Data(text.utf8).base64EncodedString(options: [.lineLength76Characters, .endLineWithCarriageReturn])
    return ["Content-Type: text/plain; charset=\"UTF-8\"", "Content-Transfer-Encoding: base64", ""]
      + encoded.split(whereSeparator: \.isNewline).map(String.init)
  }

  private static func alternative(_ lines: [String], id: Int) -> [String] {
    let boundary = "=_parte_\(id)"
    let html = lines.map { "<p>\($0)</p>" }
    return [
      "Content-Type: multipart/alternative; boundary=\"\(boundary)\"", "", "--\(boundary)",
    ] + quotedPrintable(lines) + [
      "--\(boundary)", "Content-Type: text/html; charset=utf-8", "Content-Transfer-Encoding: 8bit", "",
    ] + html + ["--\(boundary)--"]
  }

  /// A header's words, encoded (RFC 2047) when they are not ASCII.
  private static func encodedWord(_ text: String) -> String {
    guard !text.utf8.allSatisfy({ $0 < 128 }) else { return text }
    let words = text.split(separator: " ").map { word in
      word.utf8.allSatisfy { $0 < 128 } ? String(word) : "=?utf-8?Q?" + word.utf8.map(encodedByte).joined() + "?="
    }
    return words.joined(separator: " ")
  }

  private static func encodedByte(_ byte: UInt8) -> String {
    let scalar = UnicodeScalar(byte)
    return scalar.isASCII && scalar.properties.isAlphabetic ? String(scalar) : "=" + hex(byte)
  }

  private static func hex(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.count == 1 ? "0" + digits : digits
  }

  private static func date(_ moment: Timestamp, _ zone: CityZone) -> String {
    let local = zone.local(moment)
    let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let offset = zone.offset(at: moment) == 3_600 ? "+0100" : "+0200"
    return "\(days[local.date.weekday.rawValue - 1]), \(local.date.day) \(months[local.date.month - 1]) "
      + "\(local.date.year) \(local.time):00 \(offset)"
  }
}
