import Foundation
import Testing

@Suite("The daemon's manual page")
struct ManualTests {
  @Test("It has every option of the help, points to mcctl, and no line is taken for a request to the formatter")
  func page() async throws {
    let centre = try TestCentre()
    let run = try await centre.run(Programs.fixture("../scripts/manual.sh"), [Programs.dispatchd, "mcctl"])
    #expect(run.status == 0, "\(run.error)")
    for option in ["data", "city", "listen", "sendmail", "clock"] {
      #expect(run.output.contains("\\-\\-\(option)"), "\(option)")
    }
    #expect(run.output.contains(".SH DISPATCHD RESTORE\n"))
    #expect(run.output.contains("dispatchd restore <file>"))
    #expect(run.output.hasSuffix(".SH SEE ALSO\n.BR mcctl (1)\n"))
    let known: Set = [".TH", ".SH", ".nf", ".fi", ".BR"]
    for line in run.output.split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'") {
      #expect(known.contains(String(line.prefix { $0 != " " })), "\(line)")
    }
  }
}
