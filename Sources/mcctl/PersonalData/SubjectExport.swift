import ArgumentParser
import DispatchAPI

/// `subject export`: all that is held about a person.
struct SubjectExport: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Prints all that is held about a person; with --json as one document.",
    discussion: """
      The person is known by a telephone number, a mail address or the number of a request; a name only narrows, since \
      others may have it. The journal keeps who exported, when and why.
      """)

  @OptionGroup var subject: SubjectOptions
  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let held = try await session.client.send(.exportSubject, body: subject.body, options: session.options)
    try session.show(held) { PersonalDataText.page(held, $0) }
  }
}
