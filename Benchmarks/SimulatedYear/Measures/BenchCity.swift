import Foundation
import WorkOrders

/// The demo city with firms and ceilings that no benchmark exhausts, so that every report is routed as the first is.
struct BenchCity {
  /// The city file.
  let city: String
  /// The firms.
  let contractors: String

  /// Writes the files below a directory.
  init(of options: DaemonOptions, in directory: String) throws {
    let source = URL(filePath: options.city)
    city = directory + "/city.yaml"
    contractors = directory + "/contractors.csv"
    let rules = try String(contentsOf: source, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
    try rules.map(Self.unlimited).joined(separator: "\n").write(toFile: city, atomically: true, encoding: .utf8)
    let firms = try String(contentsOfFile: options.contractors, encoding: .utf8).split(separator: "\n")
    try firms.map(Self.limitless).joined(separator: "\n").write(toFile: contractors, atomically: true, encoding: .utf8)
    for file in ["zones.geojson", "places.csv"] {
      let from = source.deletingLastPathComponent().appending(path: file)
      try Data(contentsOf: from).write(to: URL(filePath: directory + "/" + file))
    }
  }

  private static func unlimited(_ line: Substring) -> String {
    guard line.contains("{ per:"), let amount = line.range(of: "amount: ") else { return String(line) }
    return line[..<amount.upperBound] + "900000000.00 }"
  }

  private static func limitless(_ line: Substring) -> String {
    var fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard fields.count == 16, fields[0] != "code" else { return String(line) }
    fields[10] = "900000000.00"
    fields[14] = ""
    return fields.joined(separator: ",")
  }
}
