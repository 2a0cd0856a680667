import ArgumentParser
import DispatchAPI
import Foundation

/// `doctor`: looks at this machine; needs no daemon.
struct Doctor: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Looks at this machine: daemon, socket, time zones, spool, disks, mail, city's site, city file."
  )

  @Option(
    help: ArgumentHelp("A city file to check too.", valueName: "file"), completion: .file(extensions: ["yaml", "yml"]))
  var city: String?

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let environment = ProcessInfo.processInfo.environment
    let reader = Reader(environment: environment)
    let examination = Examination(environment: environment, global: global, city: city, reader: reader)
    let findings = await examination.findings()
    let report = DoctorReport(healthy: findings.allSatisfy(\.ok), findings: findings)
    try Output.show(report, isJSON: global.json, reader: reader) { Self.text(report, $0) }
    if !report.healthy { throw FaultsFound() }
  }

  /// A line a finding; what is no fault and has something to be done about it is noted.
  static func text(_ report: DoctorReport, _ reader: Reader) -> String {
    report.findings.map { finding in
      let hint = finding.hint.map { "\n      " + reader.ink(.dim, $0) } ?? ""
      return "\(mark(finding, reader))  \(reader.ink(.bold, finding.check))  \(finding.message)\(hint)"
    }.joined(separator: "\n")
  }

  private static func mark(_ finding: DoctorFinding, _ reader: Reader) -> String {
    guard finding.ok else { return reader.ink(.red, "FAIL") }
    return finding.hint == nil ? reader.ink(.green, "ok  ") : reader.ink(.yellow, "note")
  }
}
