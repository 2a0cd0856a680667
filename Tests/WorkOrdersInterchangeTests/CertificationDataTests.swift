import Testing
import WorkOrders

@testable import WorkOrdersInterchange

@Suite("daticert.xml of any content")
struct CertificationDataTests {
  private static let fixture = """
    <?xml version="1.0" encoding="UTF-8"?>
    <postacert tipo="avvenuta-consegna" errore="nessuno">
      <intestazione>
        <mittente>centrale@pec.comune-prova.example</mittente>
        <destinatari tipo="certificato">ordini@pec.asfalti-prova.example</destinatari>
        <destinatari tipo="esterno">altro@posta.example</destinatari>
        <oggetto>Buca &amp; altro</oggetto>
      </intestazione>
      <dati>
        <data zona="+0100"><giorno>10/03/2025</giorno><ora>09:30:12</ora></data>
        <identificativo>opec1@gestore.example</identificativo>
        <msgid>&lt;offer.1@centre.invalid&gt;</msgid>
        <ricevuta tipo="completa"/>
        <consegna>Ordini@pec.asfalti-prova.example</consegna>
      </dati>
    </postacert>

    """

  @Test("The file that is right is read whole")
  func right() throws {
    let data = try CertificationData(Array(Self.fixture.utf8))
    #expect(data.kind == "avvenuta-consegna" && data.error == nil && data.form == "completa")
    #expect(data.recipients.map(\.isCertified) == [true, false])
    #expect(data.messageID == "offer.1@centre.invalid" && data.concerned == "ordini@pec.asfalti-prova.example")
    #expect(data.at.rfc3339() == "2025-03-10T08:30:12Z")
  }

  @Test("A file that was changed at random is read or refused, and never more", arguments: 0..<40 as Range<UInt64>)
  func mutated(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<250 {
      var bytes = Array(Self.fixture.utf8)
      for _ in 0..<Int.random(in: 1...8, using: &generator) { mutate(&bytes, &generator) }
      guard let data = try? CertificationData(bytes) else { continue }
      // What is read keeps within what a row of the register may hold.
      #expect(data.kind.count <= 40 && data.sender.utf8.count <= 254)
      #expect(data.recipients.count <= CertificationData.mostRecipients)
      #expect(data.messageID.map { $0.utf8.count <= 900 && !$0.utf8.contains(0x20) } ?? true)
    }
  }

  private func mutate(_ bytes: inout [UInt8], _ generator: inout SeededGenerator) {
    guard !bytes.isEmpty else { return }
    let place = Int.random(in: 0..<bytes.count, using: &generator)
    switch Int.random(in: 0..<5, using: &generator) {
    case 0: bytes[place] = UInt8.random(in: 0...255, using: &generator)
    case 1: bytes.remove(at: place)
    case 2: bytes.insert(contentsOf: Self.words.randomElement(using: &generator)?.utf8 ?? "".utf8, at: place)
    case 3: bytes.removeLast(min(bytes.count, Int.random(in: 0...40, using: &generator)))
    default:
      let end = min(bytes.count, place + Int.random(in: 1...60, using: &generator))
      bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &generator))
    }
  }

  private static let words = [
    "<", ">", "</dati>", "<dati>", "&amp;", "&#0;", "&#x1F4A9;", "<![CDATA[", "]]>", "<!--", "<!DOCTYPE a [", "<?x ?>",
    "\u{0}", "\u{FEFF}", "xmlns:a=\"b\" ", "<a:b/>", "zona=\"\" ", "+9999", "99/99/9999",
  ]

  @Test("A file beyond its limits is refused: bytes, recipients, depth")
  func limits() {
    func refused(_ text: String) -> CertifiedDoubt? {
      do throws(CertifiedDoubt) {
        _ = try CertificationData(Array(text.utf8))
        return nil
      } catch {
        return error
      }
    }
    let padded = Self.fixture + "<!--" + String(repeating: "x", count: CertificationData.largest) + "-->"
    #expect(refused(padded) == .dataBroken("too large"))
    let one = "<destinatari tipo=\"esterno\">a@b.example</destinatari>"
    let many = Self.fixture.replacing("<oggetto>", with: String(repeating: one, count: 500) + "<oggetto>")
    #expect(refused(many) == .dataBroken("too many recipients"))
    let deep = String(repeating: "<x>", count: 300) + String(repeating: "</x>", count: 300)
    #expect(refused(Self.fixture.replacing("<oggetto>", with: deep + "<oggetto>")) != nil)
    #expect(refused("") != nil)
  }

  @Test("No entity is expanded, and none is fetched")
  func entities() {
    let bomb = """
      <!DOCTYPE postacert [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>
      """
    for entity in ["&b;", "&c;", "&d;"] {
      let text = Self.fixture.replacing("Buca", with: entity)
      #expect(throws: CertifiedDoubt.self) { try CertificationData(Array((bomb + text.dropFirst(39)).utf8)) }
      #expect(throws: CertifiedDoubt.self) { try CertificationData(Array(text.utf8)) }
    }
  }
}
