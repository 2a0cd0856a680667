import ArgumentParser
import DispatchAPI
import Foundation
import WorkOrders

/// `spool send`: delivers the calls that wait, each exactly once.
struct SpoolSend: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "send", abstract: "Delivers the calls that wait, each exactly once by its key.",
    discussion: "A call goes only to the daemon it was meant for, unless --as says who logs it at another.")

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

  // Elsewhere it would be logged by somebody else, and in another register.
  private func check(_ call: SpooledCall, _ session: Session) throws(DomainError) {
    guard call.place != session.place, global.actAs == nil else { return }
    throw DomainError(
      .conflict,
      .init(
        it: "Era per \(call.place), e si sta inviando a \(session.place).",
        en: "It was meant for \(call.place), and is being sent to \(session.place)."),
      hint: .init(
        it: "Inviarla al suo servizio, o dire con --as chi la registra qui.",
        en: "Send it to its own daemon, or say with --as who logs it here."))
  }

  // The file goes only after the answer: a crash in between sends the call again, and its key makes that harmless.
  private func send(
    _ call: SpooledCall, from spool: Spool, _ session: Session
  ) async throws(DomainError) -> SpoolDelivery {
    do throws(DomainError) {
      try check(call, session)
      let receipt = try await SpoolSender(session: session).deliver(call)
      spool.remove(call.key)
      return SpoolDelivery(key: call.key, receipt: receipt)
    } catch {
      if error.code == .unreachable || error.code == .tryAgain { throw error }
      return SpoolDelivery(key: call.key, problem: Problem(error, in: session.reader.language))
    }
  }
}
