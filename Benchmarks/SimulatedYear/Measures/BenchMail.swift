import Foundation
import WorkOrders

/// Messages as a centre's mailbox has them: most are some lines, one in five has a photograph of a telephone made smaller
/// by its mail program, one in twenty a large one; with the many headers of a message that has travelled.
struct BenchMail {
  private let seed: UInt64

  /// Begins a mailbox; the same seed makes the same messages.
  init(seed: UInt64) { self.seed = seed }

  /// Writes so many messages into a folder, numbered from one that was not used yet.
  ///
  /// - Parameter attached: bytes of the file that each has; `nil` for a mailbox as it is.
  func write(_ count: Int, from first: Int = 0, attached: Int? = nil, to folder: String) throws {
    for id in first..<first + count {
      try message(id, attached: attached).write(
        to: URL(filePath: "\(folder)/\(1_741_600_000 + id).M\(id).mail.example"))
    }
  }

  private func message(_ id: Int, attached: Int?) -> Data {
    var random = SeededGenerator(seed: seed, thing: id)
    let size = attached ?? Self.size(&random)
    let body = text(id, &random)
    guard size > 0 else { return Data((head(id) + body).joined(separator: "\r\n").utf8) }
    let boundary = "=_parte_\(id)_\(random.next())"
    let start =
      head(id) + ["Content-Type: multipart/mixed; boundary=\"\(boundary)\"", "", "--\(boundary)"] + body + [
        "", "--\(boundary)", "Content-Type: image/jpeg; name=\"IMG_\(id).jpg\"",
        "Content-Disposition: attachment; filename=\"IMG_\(id).jpg\"", "Content-Transfer-Encoding: base64", "", "",
      ]
    let picture = Self.picture(size, &random).base64EncodedData(options: [
      .lineLength76Characters, .endLineWithCarriageReturn, .endLineWithLineFeed,
    ])
    return Data(start.joined(separator: "\r\n").utf8) + picture + Data("\r\n--\(boundary)--\r\n".utf8)
  }

  private static func size(_ random: inout SeededGenerator) -> Int {
    switch random.index(weights: [75, 20, 5]) {
    case 0: 0
    case 1: random.within(30_000...120_000)
    default: random.within(150_000...400_000)
    }
  }

  private func head(_ id: Int) -> [String] {
    let signature = String(repeating: "ab\(id % 10)Cd/+", count: 40)
    let hops = (1...4).map { hop in
      "Received: from mx\(hop).posta.example (mx\(hop).posta.example [192.0.2.\(hop)])\r\n"
        + "\tby mx\(hop + 1).posta.example (Postfix) with ESMTPS id 4Z\(id)X\(hop)\r\n"
        + "\tfor <manutenzioni@comune-esempio.example>; Tue, 4 Mar 2025 08:0\(hop):00 +0100 (CET)"
    }
    return ["Return-Path: <\(id).\(People.email(id % People.count))>"] + hops + [
      "DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=posta.example; s=s1;\r\n\tb=\(signature)",
      "Authentication-Results: mx5.posta.example; dkim=pass header.d=posta.example; spf=pass",
      "From: \(People.name(id % People.count)) <\(id).\(People.email(id % People.count))>",
      "To: manutenzioni@comune-esempio.example", "Subject: =?utf-8?Q?Perdita_d=E2=80=99acqua_n=C2=BA_\(id)?=",
      "Date: Tue, 4 Mar 2025 08:00:00 +0100", "Message-ID: <\(seed)-\(id)@posta.example>", "MIME-Version: 1.0",
      "X-Mailer: Mail (2.0)", "X-Spam-Status: No, score=-1.9",
    ]
  }

  private func text(_ id: Int, _ random: inout SeededGenerator) -> [String] {
    let words = ["C'=C3=A8", "una", "perdita", "d'acqua", "davanti", "al", "numero", "civico", "da", "ieri", "sera."]
    let lines = (0..<random.within(4...25)).map { _ in
      (0..<11).map { _ in random.one(of: words) }.joined(separator: " ")
    }
    let boundary = "=_testo_\(id)"
    let plain =
      ["Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable", ""] + lines
    guard random.happens(60) else { return plain + [""] }
    let html =
      ["Content-Type: text/html; charset=utf-8", "Content-Transfer-Encoding: quoted-printable", ""]
      + lines.map { "<p style=3D\"margin:0\">\($0)</p>" }
    return ["Content-Type: multipart/alternative; boundary=\"\(boundary)\"", "", "--\(boundary)"] + plain + [
      "", "--\(boundary)",
    ] + html + ["", "--\(boundary)--", ""]
  }

  // As little to be squeezed as a photograph; its first bytes say what it is.
  private static func picture(_ size: Int, _ random: inout SeededGenerator) -> Data {
    var bytes: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0]
    bytes.reserveCapacity(size + 8)
    while bytes.count < size { withUnsafeBytes(of: random.next()) { bytes.append(contentsOf: $0) } }
    return Data(bytes)
  }
}
