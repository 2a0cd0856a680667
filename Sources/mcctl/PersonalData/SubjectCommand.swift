import ArgumentParser
import DispatchAPI

/// `subject`: what a person may ask for about their own data.
struct SubjectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "subject", abstract: "Exports and erases what is held about a person.",
    subcommands: [SubjectExport.self, SubjectErase.self])
}

/// Who asks, and why it is done: all that is given must be theirs.
struct SubjectOptions: ParsableArguments {
  @Option(parsing: .unconditional, help: ArgumentHelp("The person's telephone number.", valueName: "number"))
  var phone: String?

  @Option(help: ArgumentHelp("The person's mail address.", valueName: "address"))
  var email: String?

  @Option(help: ArgumentHelp("The person's name, in any order of its words.", valueName: "text"))
  var name: String?

  @Option(help: ArgumentHelp("The number of a request that the person made.", valueName: "R-…"))
  var request: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Why it is done; the journal has it.", valueName: "text"))
  var reason: String

  /// The body of the act.
  var body: SubjectBody {
    var body = SubjectBody()
    (body.phone, body.email, body.name, body.request, body.reason) = (phone, email, name, request, reason)
    return body
  }
}
