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
    var stopped: DomainError?
    try await spool.locked {
      let found = try spool.contents()
      sent = found.unreadable.map {
        SpoolDelivery(key: $0.key, problem: Problem($0.error, in: session.reader.language))
      }
      stopped = await Self.deliver(found.calls, into: &sent) { call throws(DomainError) in
        try await send(call, from: spool, session)
      }
    }
    // What was logged is told, whatever came of the rest.
    if !sent.isEmpty || stopped == nil { try session.show(sent) { SpoolDelivery.text(sent, $0) } }
    if let stopped { throw stopped }
    if sent.contains(where: { $0.problem != nil }) { throw FaultsFound() }
  }

  /// Sends calls one after the other, and notes what came of each.
  ///
  /// - Returns: why the rest was not tried; `nil` when all were.
  static func deliver(
    _ calls: [SpooledCall], into sent: inout [SpoolDelivery],
    _ send: (SpooledCall) async throws(DomainError) -> SpoolDelivery
  ) async -> DomainError? {
    do throws(DomainError) {
      for call in calls { sent.append(try await send(call)) }
      return nil
    } catch {
      return error
    }
  }

  // The file goes only after the answer: a crash in between sends the call again, and its key makes that harmless.
  private func send(
    _ call: SpooledCall, from spool: Spool, _ session: Session
  ) async throws(DomainError) -> SpoolDelivery {
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
