import ArgumentParser
import DispatchAPI
import WorkOrders

/// `subject erase`: a person is forgotten.
struct SubjectErase: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase", abstract: "Erases what is held about a person; states, deadlines and amounts stay.")

  @OptionGroup var subject: SubjectOptions

  @OptionGroup var act: KeyOptions
  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let erasure = try await session.client.send(.eraseSubject, body: subject.body, options: session.options(for: act))
    try session.show(erasure) { reader in
      PersonalDataText.erased(erasure.erased, reader) + "\n"
        + reader(.contacts) + ": " + erasure.contacts.map(\.description).joined(separator: ", ")
    }
  }
}
