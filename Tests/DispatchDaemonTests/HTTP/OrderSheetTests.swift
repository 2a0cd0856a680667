import DispatchAPI
import Foundation
import HTTPTypes
import Testing
import WorkOrders
import WorkOrdersInterchange
import WorkOrdersStore

@testable import DispatchDaemon

@Suite("An order on a sheet of paper")
struct OrderSheetTests {
  private let order = "WO-2025-000001"

  /// A small picture that says who took it, besides what it shows.
  private static func picture(_ shown: UInt8 = 0x34) -> [UInt8] {
    let owner = Array("Exif\u{0}\u{0}Anna Bianchi".utf8)
    return [0xFF, 0xD8, 0xFF, 0xE1, 0, UInt8(owner.count + 2)] + owner
      + [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 0x3F, 0, 0x12, shown, 0xFF, 0xD9]
  }

  /// Anna reports a pothole by mail, with a picture.
  private static func report(_ picture: [UInt8]) -> [UInt8] {
    let head = """
      From: Anna Bianchi <anna.bianchi@mail.example>\r
      Subject: Buca\r
      Message-ID: <1@mail.example>\r
      MIME-Version: 1.0\r
      Content-Type: multipart/mixed; boundary=b\r
      \r
      --b\r
      Content-Type: text/plain; charset=utf-8\r
      \r
      Buca <profonda> davanti alla scuola.\r
      --b\r
      Content-Type: image/jpeg; name="anna-bianchi.jpg"\r
      Content-Disposition: attachment; filename="anna-bianchi.jpg"\r
      Content-Transfer-Encoding: base64\r
      \r

      """
    return Array((head + Data(picture).base64EncodedString() + "\r\n--b--\r\n").utf8)
  }

  /// The order of that report, put to the firm that is asked by mail.
  private func offered(_ caller: Caller, _ centre: TestCentre, _ change: @escaping (String) -> String) async throws {
    try await centre.apply(changed: { "site: https://centre.city.example\n" + change($0) })
    _ = try await caller.post("mail", bytes: Self.report(Self.picture()))
    let classified = try await caller.post(
      "requests/R-2025-000001/classify",
      .object([
        "category": "roads.pothole", "lat": .number(44.7088), "lon": .number(10.6105), "place": "school-pascoli",
      ]))
    #expect(classified.status == 200, "\(classified.text)")
    _ = try await caller.act("refuse", on: order, ["reason": "Squadra impegnata"])
    try await centre.sendMessages()
  }

  private func withSheet(_ yaml: String) -> String { yaml.replacing("\nmail:\n", with: "\nmail:\n  sheet: true\n") }

  @Test("It says what, where and until when, shows the pictures without who took them, and names nobody")
  func sheet() async throws {
    try await TestCentre.demo { caller, centre in
      try await offered(caller, centre) { $0 }
      let answer = try await caller.get("orders/\(order)/sheet")
      #expect(answer.status == 200 && answer.headers[.contentType] == "text/html; charset=utf-8")
      let page = answer.text
      for words in [
        order, "Buca nella carreggiata", "Scuola primaria Pascoli", "Segreteria +39 0522 000202",
        "mlat=44.7088&amp;mlon=10.6105", "Edil Ponte S.n.c.", "AQ-2025-02, CIG ZA1B02C3D2", "Buca &lt;profonda&gt;",
        "320,00 €",
      ] {
        #expect(page.contains(words), "\(words) in \(page)")
      }
      #expect(!page.contains("Anna") && !page.contains("anna") && !page.contains("<script"))
      let bare = try #require(PictureMetadata.removed(from: Self.picture()))
      #expect(page.contains("data:image/jpeg;base64,\(Data(bare.bytes).base64EncodedString())"))
      #expect(!page.contains(Data(Self.picture()).base64EncodedString()))
      let english = try await caller.with("Accept-Language", "en").get("orders/\(order)/sheet")
      #expect(english.text.contains("Work order \(order)") && english.text.contains("lang=\"en\""))
      #expect(try await caller.get("orders/WO-2025-000999/sheet").status == 404)
    }
  }

  @Test("It goes with the offer's mail where the city wants that, and not otherwise", arguments: [true, false])
  func mail(isWanted: Bool) async throws {
    try await TestCentre.demo { caller, centre in
      try await offered(caller, centre) { isWanted ? withSheet($0) : $0 }
      let offer = try #require(try centre.messages("offer.").last)
      #expect(offer.text.contains("ACCETTO alle 15:30"))
      #expect(offer.attachments.map(\.filename) == (isWanted ? ["\(order).html"] : []))
      guard isWanted else { return }
      let sheet = try #require(offer.attachments.first)
      #expect(sheet.mediaType == "text/html")
      let page = String(decoding: sheet.bytes, as: UTF8.self)
      #expect(page.contains("Edil Ponte S.n.c.") && page.contains("data:image/jpeg;base64,") && !page.contains("Anna"))
    }
  }

  @Test("A firm prints it from its link, and not once the order is with another")
  func link() async throws {
    try await TestCentre.demo { caller, centre in
      try await offered(caller, centre) { $0 }
      let offer = try #require(try centre.messages("offer.").last)
      let site = "https://centre.city.example"
      let link = try #require(offer.text.split(whereSeparator: \.isWhitespace).first { $0.hasPrefix(site) })
      let path = String(link.dropFirst(site.count))
      #expect(try await caller.get(path).text.contains("href=\"?sheet=1\""))
      let sheet = try await caller.get(path + "?sheet=1")
      #expect(sheet.status == 200 && sheet.text.contains("Ordine di lavoro \(order)"))
      #expect(sheet.headers[.contentSecurityPolicy]?.contains("img-src data:") == true)
      #expect(sheet.headers[.cacheControl] == "no-store")
      #expect(try await caller.act("refuse", on: order, ["reason": "Pieni"]).status == 200)
      let gone = try await caller.get(path + "?sheet=1")
      #expect(gone.status == 403 && !gone.text.contains("Buca"), "\(gone.text)")
      #expect(try await caller.get("/c/1-0?sheet=1").status == 404)
    }
  }

  @Test("The items of the price list and what they come to stand on it")
  func bill() async throws {
    try await TestCentre.demo { caller, _ in
      let csv: JSONValue = "code,unit,price,description\nA.01,m2,40.00,Ripristino\n"
      #expect(try await caller.post("prices/import", .object(["csv": csv]))["imported"] == .integer(1))
      _ = try await caller.logPothole(["estimate": "9000"])
      let set = try await caller.act("set", on: order, ["items": .array(["A.01=2,5"]), "contract": "AQ-2025-02"])
      #expect(set.status == 200, "\(set.text)")
      let page = try await caller.get("orders/\(order)/sheet").text
      for words in ["A.01", "Ripristino", "2.5 m2", "40,00 €", "100,00 €", "- 14,00 €", "86,00 €"] {
        #expect(page.contains(words), "\(words) in \(page)")
      }
    }
  }

  @Test("Pictures are bounded in number and size; what is left out is counted")
  func bounds() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sheet-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }  // What stays is in the machine's temporary folder.
    let store = FileStore(folder: folder)
    let small = try (0..<8).map { try store.store(Self.picture(0x40 + UInt8($0)), name: "a", mediaType: "image/jpeg") }
    let paper = try store.store(Array("%PDF-1.7".utf8), name: "b", mediaType: "image/jpeg")
    let large = StoredFile(
      sha256: small[0].sha256, name: "c", mediaType: "image/jpeg", size: SheetPictures.mostBytes + 1)
    let missing = StoredFile(sha256: String(repeating: "0", count: 64), name: "d", mediaType: "image/jpeg", size: 9)

    let all = SheetPictures(small, from: store)
    let odd = SheetPictures([paper, large, missing, small[1]], from: store)

    #expect(all.pictures.count == SheetPictures.most && all.left == 2)
    #expect(odd.pictures.count == 1 && odd.left == 3)
  }
}
