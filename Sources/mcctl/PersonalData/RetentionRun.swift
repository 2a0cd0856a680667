import ArgumentParser
import DispatchAPI

/// `retention run`: erases what is due, as the daemon does by itself every day.
struct RetentionRun: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Erases the personal data whose time has come; the daemon does so every day.")

  @Flag(help: "Only says what would be erased.")
  var dryRun = false

  @OptionGroup var act: KeyOptions
  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    var body = RetentionBody()
    body.dryRun = dryRun
    let retention = try await session.client.send(.runRetention, body: body, options: session.options(for: act))
    try session.show(retention) { PersonalDataText.retention(retention, $0) }
  }
}
