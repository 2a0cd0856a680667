import DispatchAPI
import Testing
import WorkOrders

@testable import mcctl

@Suite("Reports of imports")
struct ImportTextTests {
  @Test("Refused rows are a file with line, column, reason and the row as it stood")
  func refusedRows() {
    var refusal = ImportRefusal(line: 7, reason: "No such day.", row: "a,\"b\",c")
    refusal.column = "created"
    #expect(
      ImportText.refusedRows([refusal])
        == "line,column,reason,row\r\n7,created,No such day.,\"a,\"\"b\"\",c\"\r\n")
  }

  @Test("The first refused rows are shown, and how many more there are")
  func summary() {
    let refused = (1...9).map { ImportRefusal(line: $0, reason: "Manca.", row: "") }
    let report = ImportReport(read: 9, imported: 0, rejected: 9, refused: refused)
    let text = ImportText.text(report, isDryRun: false, Reader(language: .italian, terminal: Terminal(width: 80)))
    #expect(text.contains("  riga 5: Manca.\n  … e altre 4") && !text.contains("riga 6"))
    #expect(text.hasPrefix("Importazione del file"))
    let tried = ImportText.text(report, isDryRun: true, Reader(language: .english, terminal: Terminal(width: 80)))
    #expect(tried.hasPrefix("Check of the file") && tried.contains("would be imported"))
  }

  @Test(
    "The bar shows how far the work is",
    arguments: [(0, "[          ] 0%"), (500, "[=====     ] 50%"), (1_000, "[==========] 100%")])
  func bar(tenths: Int, bar: String) {
    #expect(ProgressBar.bar(tenths: tenths, width: 20) == bar)
  }
}
