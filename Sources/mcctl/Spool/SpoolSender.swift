import DispatchAPI
import WorkOrders

/// Delivers one spooled call.
struct SpoolSender {
  let session: Session

  /// Logs the call under its key, dated when it happened.
  ///
  /// The first attempt may have reached the daemon before the connection broke, then without a date of its own: the
  /// key is known with that content, and sending it again asks for the first answer.
  func deliver(_ call: SpooledCall) async throws(DomainError) -> CallReceipt {
    do throws(DomainError) { return try await send(call.datedReport, call) } catch {
      guard call.report.occurred == nil else { throw error }
      if error.code == .keyReused { return try await send(call.report, call) }
      // A simulation's clock is not this machine's: there the call happens when it is sent.
      if error.field == "occurred", try await session.client.send(.clock, options: session.options).manual {
        return try await send(call.report, call)
      }
      throw error
    }
  }

  private func send(_ report: CallReport, _ call: SpooledCall) async throws(DomainError) -> CallReceipt {
    let options = CallOptions(
      idempotencyKey: call.key, actAs: call.actAs ?? session.actAs, language: session.reader.language)
    return try await session.client.send(.logCall, body: report, options: options)
  }
}
