import ArgumentParser
import CityFile
import DispatchAPI
import Foundation
import WorkOrders

/// `policy diff`: what a city file or a version changes, in words.
struct PolicyDiff: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Says in words what a city file changes against the rules in force, or another file.",
    discussion: """
      With --version and a file, the file is compared with that version; with --version alone, that version is compared \
      with the rules in force: what a pending one will change.
      """)

  @Argument(
    help: "The city file; with two, the older one first, which needs no daemon.",
    completion: .file(extensions: ["yaml", "yml"]))
  var files: [String] = []

  @Option(help: ArgumentHelp("A version in the register, such as one that is pending.", valueName: "n"))
  var version: Int?

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    guard version == nil ? (1...2).contains(files.count) : files.count <= 1 else {
      throw UsageError.told(
        it: "Dare un file della città, il vecchio e il nuovo, o --version e al massimo un file.",
        en: "Give one city file, the old and the new one, or --version and at most one file.")
    }
  }

  func run() async throws {
    let (old, new) = try await policies()
    let changes = PolicyChange.all(from: old, to: new)
    let reader = Reader(environment: ProcessInfo.processInfo.environment)
    try Output.show(changes, isJSON: global.json, reader: reader) { Self.text(changes, $0) }
  }

  /// The older and the newer one: files, and versions in the register for what is not given as a file.
  private func policies() async throws -> (old: Policy, new: Policy) {
    if files.count == 2 { return (try Self.policy(files[0]), try Self.policy(files[1])) }
    let new = try files.first.map(Self.policy)
    let session = try Session(global)
    do {
      let old = try await Self.kept(files.isEmpty ? nil : version, session)
      let kept = if let new { new } else { try await Self.kept(version, session) }
      await session.client.shutdown()
      return (old, kept)
    } catch {
      await session.client.shutdown()
      throw error
    }
  }

  private static func policy(_ file: String) throws -> Policy {
    try CityFile.read(CitySource.load(path: file)).requirePolicy()
  }

  /// A version in the register; `nil` for the one in force.
  private static func kept(_ version: Int?, _ session: Session) async throws -> Policy {
    let source = try await session.client.send(
      .policySource, query: PolicyQuery(version: version).items, options: session.options)
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
