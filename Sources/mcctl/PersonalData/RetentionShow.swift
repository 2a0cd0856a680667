import ArgumentParser
import DispatchAPI

/// `retention show`: the city's rules and what they find due.
struct RetentionShow: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Shows how long personal data is kept, and how much is due to be erased.")

  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let retention = try await session.client.send(.retention, options: session.options)
    try session.show(retention) { PersonalDataText.retention(retention, $0) }
  }
}
