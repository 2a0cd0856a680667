import DispatchAPI
import Foundation
import Testing
import WorkOrders
import WorkOrdersInterchange
import WorkOrdersStore

@testable import DispatchDaemon

@Suite("A firm answers a certified message")
struct CertifiedAnswerTests {
  /// What the provider calls the message in the receipts of the fixtures: all that the firm's program knows of it.
  private let called = "opec900.20250310093002.00017.01.1.21@gestore-uno.example"

  @Test("A certified reply that names the message by its provider's name is the firm's answer")
  func answer() async throws {
    try await CertifiedPost.run { post in
      #expect(try await post.deliver("accettazione") == "receipt")
      let letter = CertifiedReply(naming: called.uppercased(), from: "asfalti-medio@pec.example")
      let answer = try await post.caller.post("mail", bytes: letter.enveloped)
      #expect(answer["outcome"] == "answer" && answer["act"] == "accept", "\(answer.text)")
      #expect(answer["order"].string == post.order)
      #expect(try await post.caller.get("orders/\(post.order)")["state"] == "accepted")
      #expect(try await post.caller.post("mail", bytes: letter.enveloped)["outcome"] == "duplicate")
    }
  }

  @Test("What is not done is answered by certified mail too, out of the city's certified box")
  func refused() async throws {
    try await CertifiedPost.run { post in
      #expect(try await post.deliver("accettazione") == "receipt")
      var letter = CertifiedReply(naming: called, from: "asfalti-medio@pec.example")
      letter.text = "Ci sentiamo domani."
      let answer = try await post.caller.post("mail", bytes: letter.enveloped)
      #expect(answer["outcome"] == "answer" && answer["act"] == .null, "\(answer.text)")
      let register = post.centre.centre.register
      let told = try #require(try await register.read { try $0.sentMessages() }.first { $0.kind == .answerRefused })
      #expect(told.recipient == "asfalti-medio@pec.example")
      await post.centre.agenda(certified: post.program).sendAll()
      let order = try #require(OrderNumber(post.order))
      let deliveries = try await register.read { try $0.certifiedDeliveries(of: order) }
      #expect(deliveries.first { $0.messageID == told.messageID }?.state == .sent)
      #expect(try post.centre.messages("answer.").isEmpty, "nothing of it leaves as ordinary mail")
    }
  }

  @Test("The receipt of delivery alone, which comes first where the others are lost, names it too")
  func delivered() async throws {
    try await CertifiedPost.run { post in
      #expect(try await post.deliver("consegna-completa") == "receipt")
      let letter = CertifiedReply(naming: called, from: "asfalti-medio@pec.example")
      let answer = try await post.caller.post("mail", bytes: letter.enveloped)
      #expect(answer["act"] == "accept", "\(answer.text)")
    }
  }

  @Test("Nobody else speaks for the firm by a name that a provider counts up: it is shown, or taken for a report")
  func impostors() async throws {
    try await CertifiedPost.run { post in
      #expect(try await post.deliver("accettazione") == "receipt")
      // As ordinary mail anybody may write any sender.
      let ordinary = CertifiedReply(naming: called, from: "asfalti-medio@pec.example")
      let shown = try await post.caller.post("mail", bytes: ordinary.bytes)
      #expect(shown["outcome"] == "answer" && shown["act"] == .null, "\(shown.text)")
      let stranger = CertifiedReply(naming: called, from: "eva@pec.example", id: "eva")
      let opened = try await post.caller.post("mail", bytes: stranger.enveloped)
      #expect(opened["outcome"] == "request", "\(opened.text)")
      let contact = try await post.caller.get("calls/\(opened["contact"].string)")
      #expect(contact["note"].string.contains(post.order))
      #expect(try await post.caller.get("orders/\(post.order)")["state"] == "offered")
    }
  }

  @Test("What went by certified mail is not taken by ordinary mail, whatever it names")
  func ordinary() async throws {
    try await CertifiedPost.run { post in
      let letter = CertifiedReply(naming: post.message.messageID, from: "asfalti-medio@pec.example")
      let shown = try await post.caller.post("mail", bytes: letter.bytes)
      #expect(shown["outcome"] == "answer" && shown["act"] == .null, "\(shown.text)")
      #expect(try await post.caller.get("orders/\(post.order)")["state"] == "offered")
    }
  }

  @Test("A name that no receipt has told is nobody's")
  func unknown() async throws {
    try await CertifiedPost.run { post in
      let letter = CertifiedReply(naming: called, from: "asfalti-medio@pec.example")
      let answer = try await post.caller.post("mail", bytes: letter.enveloped)
      #expect(answer["outcome"] == "request", "\(answer.text)")
      #expect(try await post.caller.get("orders/\(post.order)")["state"] == "offered")
    }
  }
}

/// A reply to a certified message, which names that by what its provider calls it.
private struct CertifiedReply {
  private let name: String
  private let sender: String
  private let id: String
  /// What it says.
  var text = "ACCETTO"

  init(naming name: String, from sender: String, id: String = "risposta") {
    self.name = name
    self.sender = sender
    self.id = id
  }

  /// As ordinary mail.
  var bytes: [UInt8] { Array(letter.utf8) }

  /// In a provider's envelope.
  var enveloped: [UInt8] {
    Array(
      """
      X-Trasporto: posta-certificata
      X-Riferimento-Message-ID: <\(id)@pec.example>
      From: "Per conto di: \(sender)" <posta-certificata@gestore-due.example>
      To: \(CertifiedPost.box)
      Subject: POSTA CERTIFICATA: Re: ordine
      Message-ID: <opec1.\(id)@gestore-due.example>
      MIME-Version: 1.0
      Content-Type: multipart/signed; protocol="application/x-pkcs7-signature"; boundary=firma

      --firma
      Content-Type: multipart/mixed; boundary=parti

      --parti
      Content-Type: application/xml; name="daticert.xml"

      <postacert tipo="posta-certificata" errore="nessuno"><intestazione>
      <mittente>\(sender)</mittente><destinatari tipo="certificato">\(CertifiedPost.box)</destinatari>
      </intestazione><dati><data zona="+0100"><giorno>10/03/2025</giorno><ora>09:40:00</ora></data>
      <identificativo>opec1.\(id)@gestore-due.example</identificativo><msgid>&lt;\(id)@pec.example&gt;</msgid>
      </dati></postacert>
      --parti
      Content-Type: message/rfc822; name="postacert.eml"

      \(letter)
      --parti--
      --firma
      Content-Type: application/x-pkcs7-signature; name="smime.p7s"
      Content-Transfer-Encoding: base64

      MIID
      --firma--

      """.utf8)
  }

  private var letter: String {
    """
    From: <\(sender)>
    To: \(CertifiedPost.box)
    Subject: Re: ordine
    Message-ID: <\(id)@pec.example>
    In-Reply-To: <\(name)>
    Content-Type: text/plain; charset=utf-8

    \(text)

    """
  }
}
