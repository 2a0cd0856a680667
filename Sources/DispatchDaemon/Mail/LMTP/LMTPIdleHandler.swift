import NIOCore

/// Says so when nothing has come over a connection for too long.
final class LMTPIdleHandler: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  /// How long a mail system may say nothing; RFC 5321 (4.5.3.2.7) asks for five minutes at least.
  static let patience = TimeAmount.minutes(5)

  private let onIdle: (any Channel) -> Void

  /// Makes one behind an `IdleStateHandler`.
  init(_ onIdle: @escaping (any Channel) -> Void) { self.onIdle = onIdle }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    guard event is IdleStateHandler.IdleStateEvent else { return context.fireUserInboundEventTriggered(event) }
    onIdle(context.channel)
  }
}
