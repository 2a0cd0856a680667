import Foundation
import Testing

@Suite("The README's day")
struct ReadmeDayTests {
  /// A command of the README and the lines it says are printed.
  private struct Step {
    var command: String
    var printed: [String] = []
  }

  @Test("Every command prints what the README shows, lines left out being marked")
  func day() async throws {
    let steps = try Self.steps()
    try #require(steps.count > 10)
    let centre = try TestCentre()
    try await centre.start(clock: "2026-03-10T09:12:00+01:00")
    for table in ["contractor", "place"] {
      try await centre.done(table, "import", Programs.fixture("city/\(table)s.csv"))
    }
    try await centre.done("user", "add", "anna", "--role", "operator")
    try await centre.done("user", "add", "tecla", "--role", "technician", "--limit", "5000")
    let path = Programs.folder + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "")
    for step in steps {
      let run = try await centre.run(
        "/bin/bash", ["-c", step.command], environment: ["PATH": path, "LANG": "C", "LC_ALL": ""])
      #expect(run.status == 0, "\(step.command): \(run.error)")
      let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      #expect(Self.shows(step.printed, Self.trimmed(lines)), "\(step.command) printed:\n\(run.output)")
    }
  }

  @Test("A line that was not printed is seen, and so is one that is missing")
  func comparison() {
    #expect(Self.shows(["a", "…", "d"], ["a", "b", "c", "d"]))
    #expect(Self.shows(["…", "c"], ["a", "b", "c"]))
    #expect(!Self.shows(["a", "…", "x"], ["a", "b", "c"]))
    #expect(!Self.shows(["a"], ["a", "b"]))
    #expect(!Self.shows(["…", "b"], ["a", "b", "c"]))
  }

  // Whether the lines are the printed ones, a line "…" standing for any number of them.
  private static func shows(_ shown: [String], _ lines: [String]) -> Bool {
    guard let first = shown.first else { return lines.isEmpty }
    if first == "…" {
      return (0...lines.count).contains { shows(Array(shown.dropFirst()), Array(lines.dropFirst($0))) }
    }
    return lines.first == first && shows(Array(shown.dropFirst()), Array(lines.dropFirst()))
  }

  private static func steps() throws -> [Step] {
    let readme = try String(contentsOfFile: Programs.fixture("../README.md"), encoding: .utf8)
    var steps: [Step] = []
    var isInside = false
    for line in readme.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("```") {
        isInside = line == "```console"
      } else if isInside, line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2))))
      } else if isInside, let step = steps.last, step.printed.isEmpty, step.command.hasSuffix("\\") {
        steps[steps.count - 1].command += "\n" + line
      } else if isInside, !steps.isEmpty {
        steps[steps.count - 1].printed.append(String(line))
      }
    }
    return steps.map { Step(command: $0.command, printed: trimmed($0.printed)) }
  }

  private static func trimmed(_ lines: [String]) -> [String] {
    Array(lines.reversed().drop { $0.isEmpty }.reversed())
  }
}
