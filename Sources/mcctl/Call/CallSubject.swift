import ArgumentParser
import DispatchAPI
import WorkOrders

/// What a contact is about.
struct CallSubject: ParsableArguments {
  @Option(
    parsing: .unconditional, help: ArgumentHelp("What the reporter said is wrong; - reads it.", valueName: "text"))
  var description: String?

  @Option(help: ArgumentHelp("Category code; without it the request waits to be classified.", valueName: "code"))
  var category: String?

  @Option(help: ArgumentHelp("request, information, referred or abandoned.", valueName: "outcome"))
  var outcome: String?

  @Flag(help: "Somebody is in danger: the city's most urgent class, unless --urgency names one.")
  var danger = false

  @Option(help: ArgumentHelp("Urgency class, when it is not the category's.", valueName: "code"))
  var urgency: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("Estimate in euros: 1250 or 1250,00.", valueName: "eur"))
  var estimate: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The day by which it is to be done, where its class asks for one.", valueName: "day"))
  var by: String?

  @Option(help: ArgumentHelp("An open request this one repeats; they share the order.", valueName: "number"))
  var link: String?

  @Option(help: ArgumentHelp("The request this contact asks about again, which stays as it is.", valueName: "number"))
  var chase: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("What the next person should know.", valueName: "text"))
  var note: String?

  /// Whether a description is missing: contacts that open a request must say what is wrong.
  var needsDescription: Bool {
    description == nil && chase == nil && (outcome ?? "request") == "request"
  }

  func fill(_ report: inout CallReport) throws(DomainError) {
    report.description = description == "-" ? try TextFile.read("-") : description
    report.category = category
    report.outcome = outcome
    report.danger = danger ? true : nil
    report.urgency = urgency
    report.estimate = estimate
    report.date = by
    report.link = link
    report.chase = chase
    report.note = note
  }
}
