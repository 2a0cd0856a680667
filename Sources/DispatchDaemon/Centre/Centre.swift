import Foundation
import Logging
import WorkOrders
import WorkOrdersStore

/// All that the daemon's rooms share: the register and what stands around it.
struct Centre: Sendable {
  /// The city's register.
  let register: Register
  /// Where the time comes from.
  let clock: DaemonClock
  /// The data directory, where work that takes room is done.
  let directory: URL
  /// Files by hash.
  let files: FileStore
  /// What is due.
  let agenda: AgendaRunner
  /// What was asked of it and how fast it answered.
  let metrics = HTTPMetrics()
  /// What lets work that nobody waits for make room for people.
  let courtesy = Courtesy()
  /// The bytes of messages that all who bring one over HTTP hold together.
  let mailBudget = MailBudget()
  /// Where the daemon says what it does.
  let logger: Logger

  /// Where mail comes in.
  var mail: MailIntake {
    MailIntake(
      register: register, files: files, courtesy: courtesy, forcing: forcing, signatures: signatures)
  }
  /// By what the signatures of certified mail are verified; `nil` where they are not.
  var signatures: SignatureCheck?
  /// By which ways mail goes out and comes in.
  var mailSettings = MailSettings()
  /// Where issued figures are published; `nil` where they are not.
  var site: PublicSite?
  private let forcing = FileForcing()
}
