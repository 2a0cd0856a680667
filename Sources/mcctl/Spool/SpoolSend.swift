import ArgumentParser
import DispatchAPI
import Foundation
import WorkOrders

/// `spool send`: delivers the calls that wait, each exactly once.
struct SpoolSend: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "send", abstract: "Delivers the calls that wait, each exactly once by its key.")

  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let spool = try Spool(environment: ProcessInfo.processInfo.environment)
    var sent: [SpoolDelivery] = []
    try await spool.locked {
      for call in try spool.calls() { sent.append(try await send(call, from: spool, session)) }
    }
    try session.show(sent) { SpoolDelivery.text(sent, $0) }
    if sent.contains(where: { $0.problem != nil }) { throw FaultsFound() }
  }

  // The file goes only after the answer: a crash in between sends the call again, and its key makes that harmless.
  private func send(_ call: SpooledCall, from spool: Spool, _ session: Session) async throws -> SpoolDelivery {
    do throws(DomainError) {
      let receipt = try await SpoolSender(session: session).deliver(call)
      spool.remove(call.key)
      return SpoolDelivery(key: call.key, receipt: receipt)
    } catch {
      if error.code == .unreachable || error.code == .tryAgain { throw error }
      return SpoolDelivery(key: call.key, problem: Problem(error, in: session.reader.language))
    }
  }
}
