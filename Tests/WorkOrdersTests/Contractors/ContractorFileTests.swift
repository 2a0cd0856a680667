import Testing
import WorkOrders

@Suite("The file of contractors")
struct ContractorFileTests {
  private let header =
    "code,name,email,pec,phone,trades,zones,contract,cig,discount,ceiling,validFrom,validTo,priority,maxOpen,mode\n"
  private let good =
    "nord,Nord S.r.l.,a@b.example,,0522,asphalt;signs,Z1 Z2,AQ-1,ZA1,12.5,1000.00,2026-01-01,2026-12-31,2,5,phone\n"

  private func read(_ text: String) throws -> ContractorFile { try ContractorFile(Array(text.utf8)) }

  @Test("A row is a firm with a contract")
  func row() throws {
    let firm = try #require(try read(header + good).contractors.first)
    #expect(firm.code == "nord" && firm.mode == .phone && firm.maxOpen == 5 && firm.pec == nil)
    let contract = try #require(firm.contracts.first)
    #expect(contract.trades == ["asphalt", "signs"] && contract.zones == ["Z1", "Z2"])
    #expect(contract.discountBasisPoints == 1_250 && contract.ceiling == Euro(cents: 100_000) && contract.priority == 2)
  }

  @Test("Rows of one code are one firm with several contracts")
  func severalContracts() throws {
    let second = good.replacing("AQ-1", with: "AQ-2")
    #expect(try read(header + good + second).contractors.map(\.contracts.count) == [2])
  }

  @Test(
    "A row that cannot be is refused with line and column, and the others are read",
    arguments: [
      ("phone\n", "fax\n", "mode"), ("1000.00", "1.000", "ceiling"), ("2026-12-31", "2025-12-31", "validTo"),
      ("2026-01-01", "2026-02-30", "validFrom"), ("12.5", "101", "discount"), (",2,5,", ",0,5,", "priority"),
      ("nord,", "no rd,", "code"), ("Nord S.r.l.", "", "name"),
      ("Nord S.r.l.", String(repeating: "N", count: 201), "name"), ("ZA1", String(repeating: "Z", count: 41), "cig"),
      ("0522", String(repeating: "5", count: 41), "phone"), ("a@b", String(repeating: "a", count: 255), "email"),
      ("a@b.example,,", "a@b.example;c@b.example,,", "email"), ("a@b.example,,", "a@città.it,,", "email"),
      ("a@b.example,,", "a.example,,", "email"), ("a@b.example,,", "a@b.example,pec b.example,", "pec"),
    ])
  func refused(part: String, wrong: String, column: String) throws {
    let file = try read(header + good.replacing(part, with: wrong) + good)
    #expect(file.refused.map(\.line) == [2])
    #expect(file.refused.first?.error.field == column)
    #expect(file.contractors.count == 1 && file.count == 2)
  }

  private let further =
    "code,name,email,phone,trades,contract,ceiling,validFrom,validTo,mode,modes,baseLat,baseLon,kind\n"
  private let night =
    "luce,Luce,a@b.example,0522,light,AQ-9,1000,2026-01-01,2026-12-31,email,emergency:phone;normal:link,44.7,10.6,direct\n"

  @Test("A firm may be asked in another way by urgency, set out from a base, and have direct awards")
  func furtherColumns() throws {
    let firm = try #require(try read(further + night).contractors.first)
    #expect(firm.modes == ["emergency": .phone, "normal": .link])
    #expect([nil, "emergency", "normal", "other"].map { firm.mode(for: $0) } == [.email, .phone, .link, .email])
    #expect(firm.base == Coordinate(latitude: 44.7, longitude: 10.6))
    #expect(firm.contracts.first?.kind == .direct)
    #expect(try read(header + good).contractors.first?.contracts.first?.kind == .framework)
  }

  @Test(
    "A mode, base or kind that cannot be is refused with its column",
    arguments: [
      ("emergency:phone", "emergency:fax", "modes"), ("emergency:phone", "emergency", "modes"),
      ("normal:link", "emergency:link", "modes"), ("emergency:phone", "never:phone", "modes"),
      ("emergency:phone", "emergency:pec", "pec"), ("44.7", "94.7", "baseLat"), ("10.6", "", "baseLon"),
      ("direct", "gift", "kind"), (",0522,", ",,", "phone"),
    ])
  func refusedFurther(part: String, wrong: String, column: String) throws {
    let text = further + night.replacing(part, with: wrong)
    let file = try ContractorFile(Array(text.utf8), urgencies: ["emergency", "normal"])
    // A base of one number is no base: the other number is the one that is missing.
    #expect(file.refused.first?.error.field == (column == "baseLon" ? "baseLon" : column))
  }

  @Test("A file without a needed column is refused whole")
  func missingColumn() throws {
    let error = #expect(throws: DomainError.self) { try read("code,name\nnord,Nord\n") }
    #expect(error?.code == .malformed)
  }
}
