import Foundation

/// Where the real programs and the fixtures are.
enum Programs {
  /// The folder the build put this test and both programs into.
  static let folder = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().path
  static let dispatchd = folder + "/dispatchd"
  static let mcctl = folder + "/mcctl"

  /// A file below Fixtures.
  static func fixture(_ path: String) -> String {
    var folder = URL(filePath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    return folder.appending(path: "Fixtures/" + path).path
  }

  /// Runs any program to its end; what it reads and writes lies in a folder meanwhile.
  static func run(
    _ program: String, _ arguments: [String], input: Data? = nil, environment: [String: String] = [:],
    in folder: String
  ) async throws -> Run {
    let files = folder + "/run-" + UUID().uuidString
    defer { for end in [".in", ".out", ".err"] { try? FileManager.default.removeItem(atPath: files + end) } }
    if let input { try input.write(to: URL(filePath: files + ".in")) }
    let program = try RunningProgram(
      program, arguments, environment: environment, input: input == nil ? "/dev/null" : files + ".in",
      output: files + ".out", log: files + ".err")
    let status = await program.status
    func text(_ end: String) throws -> String {
      String(decoding: try Data(contentsOf: URL(filePath: files + end)), as: UTF8.self)
    }
    return Run(status: status, output: try text(".out"), error: try text(".err"))
  }

  /// Tries until the answer is there, at most a minute's worth of times.
  static func poll<Answer>(_ what: String, _ answer: () async throws -> Answer?) async throws -> Answer {
    for _ in 0..<3_000 {
      if let answer = try await answer() { return answer }
      try await Task.sleep(for: .milliseconds(20))
    }
    throw Unanswered(what: what)
  }

  /// What was waited for did not come.
  struct Unanswered: Error {
    let what: String
  }
}

/// What a program that has ended left: its exit status, its standard output and its standard error.
struct Run: Sendable {
  let status: Int32
  let output: String
  let error: String

  /// The one document on standard output.
  var json: Document { get throws { try Document(output) } }

  /// The one problem document on standard error.
  var problem: Document { get throws { try Document(error) } }
}
