import ArgumentParser
import DispatchAPI

/// `mail stop`: somebody wants no notices any more.
struct MailStop: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "stop", abstract: "Sends no more notices to somebody who reported and does not want them.")

  @Argument(help: "The address.")
  var email: String

  @OptionGroup var act: KeyOptions
  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    try await MailNotices.set(email, stopped: true, act, session)
  }
}

/// `mail resume`: somebody wants notices again.
struct MailResume: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "resume", abstract: "Sends notices again to somebody who had stopped them.")

  @Argument(help: "The address.")
  var email: String

  @OptionGroup var act: KeyOptions
  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    try await MailNotices.set(email, stopped: false, act, session)
  }
}

/// `mail stopped`: who wants no notices.
struct MailStopped: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "stopped", abstract: "Lists the addresses that get no notices, and since when.")

  @OptionGroup var page: PageOptions
  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let stopped = try await session.client.send(
      .stoppedNotices, query: page.query.items, options: session.options)
    try session.show(stopped) { reader, items in
      items.isEmpty
        ? reader(.nobodyStopped)
        : items.map { "\(reader.time($0.since))  \(TerminalText.oneLine($0.email))" }.joined(separator: "\n")
    }
  }
}

/// What both have in common.
private enum MailNotices {
  static func set(_ email: String, stopped: Bool, _ act: KeyOptions, _ session: Session) async throws {
    var body = NoticePreferenceBody()
    body.email = email
    body.stopped = stopped
    let view = try await session.client.send(.setNoticePreference, body: body, options: session.options(for: act))
    try session.show(view) { reader in reader(view.stopped ? .noticesStopped : .noticesResumed, view.email) }
  }
}
