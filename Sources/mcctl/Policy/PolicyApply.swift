import ArgumentParser
import CityFile
import DispatchAPI

/// `policy apply`: a city file becomes the next version of the rules.
struct PolicyApply: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "apply", abstract: "Applies a city file as the next version; past decisions keep theirs.")

  @Argument(help: "The city file.", completion: .file(extensions: ["yaml", "yml"]))
  var file: String

  @Option(parsing: .unconditional, help: ArgumentHelp("Why the rules change.", valueName: "text"))
  var reason: String

  @OptionGroup var act: KeyOptions
  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let source = try CitySource.load(path: file)
    var body = PolicyBody()
    body.yaml = source.yaml
    body.zones = source.zones
    body.reason = reason
    let policy = try await session.client.send(.applyPolicy, body: body, options: session.options(for: act))
    try session.show(policy) { PolicyText.sheet(policy, $0) }
  }
}
