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
    #expect(notice.body.contains(place) && notice.body.contains("44.698993, 10.600000"))
    #expect(notice.body.contains("ALFA-1, CIG Z1234567AB") && notice.body.contains("- A deep hole"))
    let withdrawal = WithdrawalNotice(order: order, firm: Self.firm, site: Self.site, policy: policy)
    #expect(withdrawal.body.contains(place))
  }

  @Test("Without street and place the point says where, south and west too")
  func pointOnly() {
    let site = OrderSite(
      addresses: [], place: nil, zone: nil, coordinate: Coordinate(latitude: -0.5, longitude: -70.000001))
    #expect(site.spoken == "-0.500000, -70.000001")
  }
}
