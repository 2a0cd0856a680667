import ArgumentParser
import DispatchAPI

/// `subject export`: all that is held about a person.
struct SubjectExport: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Prints all that is held about a person; with --json as one document.")

  @OptionGroup var subject: SubjectOptions
  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    var query = SubjectQuery()
    (query.phone, query.email, query.name) = (subject.phone, subject.email, subject.name)
    let held = try await session.client.send(.subject, query: query.items, options: session.options)
    try session.show(held) { PersonalDataText.page(held, $0) }
  }
}
