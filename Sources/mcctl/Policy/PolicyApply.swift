import ArgumentParser
import CityFile
import DispatchAPI

/// `policy apply`: a city file becomes the next version of the rules.
struct PolicyApply: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply",
    abstract: "Applies a city file, or an earlier version again, as the next version; past decisions keep theirs.",
    discussion: """
      With --effective the file is checked and kept now, and comes into force at that time. Until then acts follow the \
      version in force, and policy withdraw takes it back.
      """)

  @Argument(help: "The city file.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String?

  @Option(help: ArgumentHelp("An earlier version to take up again, as a new one, instead of a file.", valueName: "n"))
  var version: Int?

  @Option(parsing: .unconditional, help: ArgumentHelp("Why the rules change.", valueName: "text"))
  var reason: String

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("When it comes into force, in local time; at once unless given.", valueName: "time"))
  var effective: String?

  @OptionGroup var act: KeyOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if (file == nil) == (version == nil) {
      throw UsageError.told(
        it: "Dare un file della città, o --version di uno precedente.",
        en: "Give a city file, or --version of an earlier one.")
    }
  }

  func perform(_ session: Session) async throws {
    var body = PolicyBody()
    if let file {
      let source = try CitySource.load(path: file)
      (body.yaml, body.zones) = (source.yaml, source.zones)
    } else {
      let source = try await session.client.send(
        .policySource, query: PolicyQuery(version: version).items, options: session.options)
      (body.yaml, body.zones) = (source.yaml, source.zones)
    }
    body.reason = reason
    body.effective = effective
    let policy = try await session.client.send(.applyPolicy, body: body, options: session.options(for: act))
    try session.show(policy) { PolicyText.applied(policy, $0) }
  }
}
