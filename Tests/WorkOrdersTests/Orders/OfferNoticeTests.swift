import Testing

@testable import WorkOrders

@Suite("What a contractor is told")
struct OfferNoticeTests {
  private static let site = OrderSite(
    addresses: ["Via Emilia San Pietro 12", "Via Emilia 14"], place: "Scuola Pascoli", zone: "Centro",
    coordinate: Coordinate(latitude: 44.698993, longitude: 10.6))

  private static let firm = Contractor(
    code: "ALFA", name: "Alfa Strade", email: "lavori@alfa.example", pec: nil, phone: "0522 1", mode: .phone,
    contracts: [
      FrameworkContract(
        code: "ALFA-1", cig: "Z1234567AB", trades: ["roads"], ceiling: euro(100_000),
        validFrom: CivilDate(checkedYear: 2026, month: 1, day: 1),
        validTo: CivilDate(checkedYear: 2026, month: 12, day: 31), priority: 1)
    ])

  @Test("The firm hears and reads where to go, under which contract, and how to answer", arguments: Language.allCases)
  func offer(language: Language) throws {
    let order = try TestOrders.offered()
    let policy = TestCity.policy { $0.language = language }
    let notice = OfferNotice(
      order: order, offer: try #require(order.openOffer), firm: Self.firm, site: Self.site,
      descriptions: ["A deep hole"], policy: policy)

    let place = "Scuola Pascoli, Via Emilia San Pietro 12, Via Emilia 14, Centro"
    #expect(notice.spoken.contains(place))
    let body = notice.words.body
    #expect(body.contains(place) && body.contains("44.698993, 10.600000"))
    #expect(body.contains("ALFA-1, CIG Z1234567AB") && body.contains("- A deep hole"))
    let withdrawal = NoticeWords(withdrawing: order, from: Self.firm, at: Self.site, policy: policy)
    #expect(withdrawal.body.contains(place))
  }

  @Test("The usual words of an offer, to the letter")
  func usual() throws {
    let offer = Offer(
      round: 1, contractor: "ALFA", contract: "ALFA-1", mode: .email, sentAt: Timestamp(milliseconds: 0),
      answerBy: try Timestamp(rfc3339: "2026-03-03T09:00:00Z"))
    let notice = try notice(offer)
    #expect(notice.words.subject == "WO-2026-000012: roads.pothole – rispondere entro 03/03/2026 10:00")
    let text = """
      Alfa Strade

      Buongiorno, Prova, centrale manutenzioni. Ordine WO-2026-000012: roads.pothole, Scuola Pascoli, \
      Via Emilia San Pietro 12, Via Emilia 14, Centro. Urgenza: normal. Importo stimato 1.000,00 €. Accettate? \
      Quando potete arrivare?

      - Una buca
      - Buca {order}

      Luogo: Scuola Pascoli, Via Emilia San Pietro 12, Via Emilia 14, Centro
      Coordinate: 44.698993, 10.600000
      Contratto: ALFA-1, CIG Z1234567AB
      Rispondere alla centrale, a questo messaggio o per telefono, entro 03/03/2026 10:00.

      Vedere l'ordine e rispondere qui: https://city.example/c/1

      \(ContractorAnswer.explanation.it)

      """
    #expect(notice.words.body == text)
    let reminder = NoticeWords(reminderOf: notice)
    #expect(reminder.subject.hasPrefix("WO-2026-000012: sollecito"))
    #expect(reminder.body.contains("https://city.example/c/1") && reminder.body.contains("ACCETTO alle 15:30"))
  }

  @Test("A city's own words of an offer hold for mail and phone, and whoever is rung is not told how to write")
  func ownWords() throws {
    let policy = TestCity.policy {
      $0.texts = [
        "offer.spoken": LocalizedText(it: "Ordine {order}, prendete?", en: "Order {order}?"),
        "offer.body": LocalizedText(it: "{spoken}\n{link}\n{answering}", en: "{spoken} {answering}"),
      ]
    }
    let offer = Offer(
      round: 1, contractor: "ALFA", contract: "ALFA-1", mode: .phone, sentAt: Timestamp(milliseconds: 0),
      answerBy: Timestamp(milliseconds: 0))
    let notice = try notice(offer, policy)
    #expect(notice.spoken == "Ordine WO-2026-000012, prendete?")
    #expect(notice.words.body == "Ordine WO-2026-000012, prendete?\n")
  }

  private func notice(_ offer: Offer, _ policy: Policy = TestCity.policy) throws -> OfferNotice {
    OfferNotice(
      order: try TestOrders.offered(), offer: offer, firm: Self.firm, site: Self.site,
      descriptions: ["Una buca", "", "Buca {order}"], link: "https://city.example/c/1", policy: policy)
  }

  @Test("Without street and place the point says where, south and west too")
  func pointOnly() {
    let site = OrderSite(
      addresses: [], place: nil, zone: nil, coordinate: Coordinate(latitude: -0.5, longitude: -70.000001))
    #expect(site.spoken == "-0.500000, -70.000001")
  }
}
