import ArgumentParser
import DispatchAPI
import WorkOrders

/// `call log`: logs a contact; without flags at a terminal, a guided call.
struct CallLog: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Logs a contact; without flags at a terminal it guides through the call.",
    discussion: """
      When the daemon does not answer, the call is kept in the spool (MCCTL_SPOOL) and the command still ends well;
      "mcctl spool send" delivers it exactly once.
      """)

  @OptionGroup(title: "What") var what: CallSubject
  @OptionGroup(title: "Where") var site: SiteOptions
  @OptionGroup(title: "Who") var who: CallReporter
  @OptionGroup var act: ActOptions
  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if act.at != nil, who.occurred != nil {
      throw UsageError.told(
        it: "--at e --occurred dicono la stessa cosa: darne uno.", en: "--at and --occurred say the same: give one.")
    }
  }

  func perform(_ session: Session) async throws {
    var report = try makeReport()
    if report == CallReport(), !session.isJSON, StandardInput.isTerminal {
      report = try await GuidedCall(session: session).run()
    } else if what.needsDescription {
      throw UsageError.told(
        it: "Dire che cosa non va con --description; senza opzioni call log guida solo a un terminale.",
        en: "Say what is wrong with --description; without flags, call log guides at a terminal only.")
    }
    try await CallLogging(session: session).log(report, options: session.options(for: act))
  }

  private func makeReport() throws(DomainError) -> CallReport {
    var report = CallReport()
    try what.fill(&report)
    who.fill(&report)
    report.address = site.address
    report.place = site.place
    report.zone = site.zone
    report.lat = site.lat
    report.lon = site.lon
    report.occurred = report.occurred ?? act.at
    return report
  }
}
