import Foundation
import Testing

/// The standard's own schemas, and xmllint to check messages by them.
enum SDMXSchemas {
  private static let folder = Fixtures.folder.deletingLastPathComponent().appending(path: ".build/sdmx")

  /// Whether they are here.
  static let areHere = ["sdmx21", "sdmx30"].allSatisfy {
    FileManager.default.isReadableFile(atPath: folder.appending(path: "\($0)/SDMXMessage.xsd").path)
  }
  /// Why a test without them is left out.
  static let reason: Comment = "scripts/setup.sh tests fetches the schemas of SDMX into .build/sdmx"

  /// What xmllint says against a message; `nil` where it is valid.
  ///
  /// - Parameter schema: the schema of the data's own; the standard's alone where it is `nil`.
  static func faults(in message: [UInt8], version: String, schema: [UInt8]? = nil) throws -> String? {
    let place = FileManager.default.temporaryDirectory.appending(path: "sdmx-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    let stock = folder.appending(path: version)
    for name in try FileManager.default.contentsOfDirectory(atPath: stock.path) {
      try FileManager.default.createSymbolicLink(
        at: place.appending(path: name), withDestinationURL: stock.appending(path: name))
    }
    try Data(message).write(to: place.appending(path: "message.xml"))
    if let schema { try Data(schema).write(to: place.appending(path: "own.xsd")) }
    return try lint(in: place, schema: schema == nil ? "SDMXMessage.xsd" : "own.xsd")
  }

  private static func lint(in place: URL, schema: String) throws -> String? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["xmllint", "--nonet", "--noout", "--schema", schema, "message.xml"]
    process.currentDirectoryURL = place
    let output = Pipe()
    process.standardError = output
    try process.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? nil : String(decoding: text, as: UTF8.self)
  }
}
