import Foundation
import WorkOrders

/// What a run has measured so far, written down after each part, and what it could not measure.
final class BenchRun {
  /// What was measured.
  private(set) var measurements: [Measurement] = []
  /// A sentence for each part that failed.
  private(set) var faults: [String] = []
  private let json: String

  /// Begins with nothing.
  ///
  /// - Parameter json: where the results go; beside it a table for a page (`.md`) and a picture (`.svg`).
  init(json: String) { self.json = json }

  /// Measures a part; when it fails, the others go on without it.
  func part(_ name: String, _ measure: () throws -> [Measurement]) {
    Failure.say("measuring \(name)")
    do {
      measurements += try measure()
    } catch {
      let sentence = (error as? DomainError)?.description ?? "\(error)"
      faults.append("\(name): \(sentence)")
      Failure.say("simulated-year: \(name) could not be measured: \(sentence)")
    }
  }

  /// Writes down what there is.
  func write() throws {
    try Files.write(Results(faults: faults, measurements: measurements), to: json)
    let table = MeasurementTable.markdown(measurements).joined(separator: "\n") + "\n"
    try table.write(toFile: path("md"), atomically: true, encoding: .utf8)
    try CostPlot(measurements).svg?.write(toFile: path("svg"), atomically: true, encoding: .utf8)
  }

  private func path(_ kind: String) -> String {
    URL(filePath: json).deletingPathExtension().appendingPathExtension(kind).path
  }
}

/// The results as a file has them.
private struct Results: Encodable {
  /// When the last of them were written.
  var measuredAt = Date.now.formatted(.iso8601)
  /// How many processors there are.
  var cores = ProcessInfo.processInfo.activeProcessorCount
  /// How many processes wanted one of them on average, in the minute before; ours among them.
  var load = (try? String(contentsOfFile: "/proc/loadavg", encoding: .utf8))?.split(separator: " ").first.map(
    String.init)
  /// How much memory there is, in megabytes.
  var memory = Int(ProcessInfo.processInfo.physicalMemory >> 20)
  let faults: [String]
  let measurements: [Measurement]
}
