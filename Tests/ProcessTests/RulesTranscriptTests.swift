import Foundation
import Testing

@Suite("The transcript in the guide to the rules")
struct RulesTranscriptTests {
  /// The commands of the guide's console block, each with the answer printed below it.
  private static func transcript() throws -> [(command: String, answer: String)] {
    var path = URL(filePath: Programs.fixture("")).deletingLastPathComponent()
    path.append(path: "docs/RULES.md")
    let guide = try String(contentsOf: path, encoding: .utf8)
    let block = try #require(guide.components(separatedBy: "```console\n").last?.components(separatedBy: "```").first)
    return block.components(separatedBy: "$ ").dropFirst().map { step in
      let lines = step.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      return (lines[0], lines.dropFirst().joined(separator: "\n").trimmingCharacters(in: .whitespacesAndNewlines))
    }
  }

  @Test("Its commands give the answers that are printed")
  func answers() async throws {
    let centre = try await TestCentre.open(clock: "2026-03-03T09:00:00")
    let desk = centre.folder + "/desk"
    try FileManager.default.createDirectory(atPath: desk, withIntermediateDirectories: true)
    for file in ["city.yaml", "zones.geojson", "contractors.csv"] {
      try FileManager.default.copyItem(atPath: Programs.fixture("city/" + file), toPath: desk + "/" + file)
    }
    let steps = try Self.transcript()
    #expect(steps.count >= 8)
    for step in steps {
      let run = try await centre.run(
        "/bin/bash", ["-c", "cd \"$DESK\" && \(step.command)"],
        environment: [
          "DESK": desk, "LANG": "en_GB.UTF-8", "COLUMNS": "120", "PATH": Programs.folder + ":/usr/bin:/bin",
        ])
      let lines = (run.output + run.error).split(separator: "\n", omittingEmptySubsequences: false)
      let answer = lines.map { $0.trimmingSuffix { $0 == " " } }.joined(separator: "\n")
        .trimmingCharacters(in: .whitespacesAndNewlines)
      #expect(answer == step.answer, "\(step.command)")
    }
  }
}

extension Substring {
  fileprivate func trimmingSuffix(_ isTrimmed: (Character) -> Bool) -> Substring {
    var rest = self
    while let last = rest.last, isTrimmed(last) { rest.removeLast() }
    return rest
  }
}
