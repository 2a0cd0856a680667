import DispatchAPI
import Foundation
import WorkOrders

/// Logs a contact with the daemon, or keeps it in the spool while nobody answers.
struct CallLogging {
  let session: Session

  /// Sends the contact and prints what to tell the caller.
  func log(_ report: CallReport, options: CallOptions) async throws(DomainError) {
    do throws(DomainError) {
      let receipt = try await session.client.send(.logCall, body: report, options: options)
      try session.show(receipt) { CallText.receipt(receipt, $0) }
    } catch {
      guard error.code == .unreachable else { throw error }
      try spool(report, options, because: error)
    }
  }

  private func spool(_ report: CallReport, _ options: CallOptions, because error: DomainError) throws(DomainError) {
    try OfflineCheck.check(report)
    let key = options.idempotencyKey ?? IdempotencyKey.make()
    let now = Timestamp(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000))
    let call = SpooledCall(
      key: key, report: report, spooledAt: now.rfc3339(), actAs: options.actAs, place: session.place)
    try Spool(environment: ProcessInfo.processInfo.environment).keep(call)
    if !session.isJSON { Output.error("mcctl: " + error.sentence(session.reader.language)) }
    try session.show(["spooled": key]) { $0(.spooled, key) }
  }
}
