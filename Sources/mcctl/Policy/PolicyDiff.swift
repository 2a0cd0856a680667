import ArgumentParser
import CityFile
import DispatchAPI
import Foundation
import WorkOrders

/// `policy diff`: what a city file changes, in words.
struct PolicyDiff: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Says in words what a city file changes against the rules in force, or another file."
  )

  @Argument(
    help: "The city file; with two, the older one first, which needs no daemon.",
    completion: .file(extensions: ["yaml", "yml"]))
  var files: [String]

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard (1...2).contains(files.count) else {
      throw ValidationError("Give one city file, or the old and the new one.")
    }
  }

  func run() async throws {
    let new = try Self.policy(files[files.count - 1])
    let old = files.count == 2 ? try Self.policy(files[0]) : try await inForce()
    let changes = PolicyChange.all(from: old, to: new)
    let reader = Reader(environment: ProcessInfo.processInfo.environment)
    try Output.show(changes, isJSON: global.json, reader: reader) { Self.text(changes, $0) }
  }

  private static func policy(_ file: String) throws -> Policy {
    try CityFile.read(CitySource.load(path: file)).requirePolicy()
  }

  private func inForce() async throws -> Policy {
    let session = try Session(global)
    let source: PolicySourceView
    do { source = try await session.client.send(.policySource, options: session.options) } catch {
      await session.client.shutdown()
      throw error
    }
    await session.client.shutdown()
    return try CityFile.read(CitySource(yaml: source.yaml, zones: source.zones)).requirePolicy()
  }

  private static func text(_ changes: [PolicyChange], _ reader: Reader) -> String {
    guard !changes.isEmpty else { return reader.ink(.green, reader(.policySame)) }
    var lines: [String] = []
    var section = ""
    for change in changes {
      if change.section != section {
        section = change.section
        lines.append(reader.ink(.bold, section))
      }
      let mark =
        switch change.kind {
        case .added: reader.ink(.green, "+")
        case .removed: reader.ink(.red, "-")
        case .changed: reader.ink(.yellow, "~")
        }
      lines.append("  \(mark) \(change.text(reader.language))")
    }
    return (lines + [reader(.policyDifferences, changes.count)]).joined(separator: "\n")
  }
}
