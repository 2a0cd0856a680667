import ArgumentParser
import DispatchAPI

/// Who made a contact, how and when.
struct CallReporter: ParsableArguments {
  @Option(parsing: .unconditional, help: ArgumentHelp("Name of the reporter.", valueName: "name"))
  var caller: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Telephone number of the reporter.", valueName: "number"))
  var phone: String?

  @Option(help: ArgumentHelp("Mail address of the reporter.", valueName: "address"))
  var email: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Office of an internal reporter.", valueName: "text"))
  var office: String?

  @Option(help: ArgumentHelp("phone, email, pec, web, counter, api or internal.", valueName: "channel"))
  var channel: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("When the contact happened, if not now.", valueName: "time"))
  var occurred: String?

  func fill(_ report: inout CallReport) {
    report.caller = caller
    report.phone = phone
    report.email = email
    report.office = office
    report.channel = channel
    report.occurred = occurred
  }
}
