import ArgumentParser
import Foundation
import WorkOrders

/// Which dispatchd a command starts, and with which city.
struct DaemonOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The dispatchd to run.", valueName: "path"))
  var daemon = ".build/release/dispatchd"

  @Option(help: ArgumentHelp("The city file.", valueName: "file"))
  var city = "Fixtures/city/city.yaml"

  @Option(help: ArgumentHelp("The firms.", valueName: "file"))
  var contractors = "Fixtures/city/contractors.csv"

  @Option(help: ArgumentHelp("A directory to work in, emptied first.", valueName: "dir"))
  var work: String

  /// A fresh directory below the working one.
  func directory(_ name: String) throws -> String {
    let path = URL(filePath: work).appending(path: name).path
    try? FileManager.default.removeItem(atPath: path)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }

  /// Starts a daemon on a directory; `more` are further options of its own.
  func start(
    _ data: String, clock: String? = nil, more: [String] = [], wrapper: [String] = [], patience: TimeInterval = 60
  ) throws -> DaemonProcess {
    try DaemonProcess(
      program: daemon, data: data, city: city, clock: clock, more: more, wrapper: wrapper, patience: patience)
  }

  /// Tells a fresh daemon the firms and the places.
  func introduce(through pool: ConnectionPool) throws {
    let places = URL(filePath: city).deletingLastPathComponent().appending(path: "places.csv").path
    for (table, file) in [("contractors", contractors), ("places", places)] {
      let csv = try String(contentsOfFile: file, encoding: .utf8)
      try pool.done(.post("\(table)/import") { $0.field("csv", csv) })
    }
  }

  /// Says what the daemons put down as errors, after something went wrong: their logs go with the working directory.
  func tellErrors() {
    let logs = (try? FileManager.default.contentsOfDirectory(atPath: work).filter { $0.hasSuffix(".log") }) ?? []
    for log in logs.sorted() {
      let text = (try? String(contentsOfFile: work + "/" + log, encoding: .utf8)) ?? ""
      for line in text.split(separator: "\n").filter({ $0.contains(" error ") || $0.contains("***") }).suffix(5) {
        Failure.say("\(log): \(line)")
      }
    }
  }
}
