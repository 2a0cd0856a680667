import Foundation
import WorkOrders

/// Another program, run to its end.
enum Command {
  /// Runs one and answers what it wrote to standard output; `watch` is called five times a second meanwhile.
  ///
  /// - Throws: ``DomainError`` when it does not end with status 0.
  @discardableResult
  static func run(_ arguments: [String], watch: (() -> Void)? = nil) throws -> String {
    let process = Process()
    let output = URL(filePath: NSTemporaryDirectory()).appending(path: "output-\(UUID().uuidString)")
    _ = FileManager.default.createFile(atPath: output.path, contents: nil)
    defer { try? FileManager.default.removeItem(at: output) }
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments
    process.standardOutput = try FileHandle(forWritingTo: output)
    try process.run()
    while watch != nil, process.isRunning {
      watch?()
      usleep(200_000)
    }
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw DomainError(.internal, "\(arguments.joined(separator: " ")) failed.")
    }
    return try String(contentsOf: output, encoding: .utf8)
  }
}
