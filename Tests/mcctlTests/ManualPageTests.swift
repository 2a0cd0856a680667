import Testing

@testable import mcctl

@Suite("The manual page")
struct ManualPageTests {
  @Test(
    "It has every command that the help shows",
    arguments: ["call log", "order make-safe", "policy try", "spool send", "watch"])
  func commands(command: String) {
    #expect(ManualPage.text(of: Mcctl.self).contains(".SS mcctl \(command)\n"))
  }

  @Test("No line is taken for a request to the formatter")
  func requests() {
    let known: Set = [".TH", ".SH", ".SS", ".B", ".BR", ".nf", ".fi"]
    for line in ManualPage.text(of: Mcctl.self).split(separator: "\n") where line.hasPrefix(".") || line.hasPrefix("'")
    {
      #expect(known.contains(String(line.prefix { $0 != " " })), "\(line)")
    }
  }
}
