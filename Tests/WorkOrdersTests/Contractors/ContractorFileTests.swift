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
    ])
  func refused(part: String, wrong: String, column: String) throws {
    let file = try read(header + good.replacing(part, with: wrong) + good)
    #expect(file.refused.map(\.line) == [2])
    #expect(file.refused.first?.error.field == column)
    #expect(file.contractors.count == 1 && file.count == 2)
  }

  @Test("A file without a needed column is refused whole")
  func missingColumn() throws {
    let error = #expect(throws: DomainError.self) { try read("code,name\nnord,Nord\n") }
    #expect(error?.code == .malformed)
  }
}
