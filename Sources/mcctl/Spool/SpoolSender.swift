import DispatchAPI
import WorkOrders

/// Delivers one spooled call.
struct SpoolSender {
  let session: Session

  /// Logs the call under its key, dated when it was noted unless it says when it happened.
  ///
  /// The first attempt may have reached the daemon before the connection broke: the key is known there then, and
  /// sending it again asks for the first answer.
  func deliver(_ call: SpooledCall) async throws(DomainError) -> CallReceipt {
    let options = CallOptions(
      idempotencyKey: call.key, actAs: call.place == session.place ? call.actAs ?? session.actAs : session.actAs,
      language: session.reader.language)
    return try await session.client.send(.logCall, body: call.datedReport, options: options)
  }
}
