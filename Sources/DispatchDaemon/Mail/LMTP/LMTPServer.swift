import DispatchAPI
import Foundation
import Logging
import NIOCore
import NIOPosix
import ServiceLifecycle
import WorkOrders

/// Takes mail from the machine's mail system by LMTP on a Unix socket (RFC 2033).
///
/// A message is acknowledged when it is safe; otherwise the mail system is asked to bring it again. One whose connection
/// breaks before its end has left nothing.
struct LMTPServer: Service {
  /// Where it listens.
  let door: SocketDoor
  /// Where messages go.
  let intake: MailIntake
  let logger: Logger
  private let clients = LMTPClients()
  private let budget = MailBudget()

  private typealias Client = NIOAsyncChannel<ByteBuffer, ByteBuffer>

  /// Who may connect: the owner and the group, which a folder with the set-group-ID bit gives to the mail system.
  static let mode: mode_t = 0o660

  init(door: SocketDoor, intake: MailIntake, logger: Logger) {
    (self.door, self.intake, self.logger) = (door, intake, logger)
  }

  func run() async throws {
    let server = try await bind()
    guard door.open() else {
      // Mail would wait for ever at a door that nobody finds: the daemon ends, and says why at its end.
      kill(getpid(), SIGTERM)
      return try await gracefulShutdown()
    }
    logger.info("listening", metadata: ["lmtp": "\(door.path)"])
    let (clients, channel) = (clients, server.channel)
    try await withGracefulShutdownHandler {
      try await serve(server)
    } onGracefulShutdown: {
      channel.close(promise: nil)
      clients.close()
    }
  }

  // Nothing is read from a connection before somebody listens to it.
  private func bind() async throws -> NIOAsyncChannel<any NIOCore.Channel, Never> {
    let clients = clients
    return try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
      .childChannelOption(.autoRead, value: false)
      .bind(unixDomainSocketPath: door.passing) { channel in
        channel.eventLoop.makeCompletedFuture {
          let pipeline = channel.pipeline.syncOperations
          try pipeline.addHandler(IdleStateHandler(readTimeout: LMTPIdleHandler.patience))
          try pipeline.addHandler(LMTPIdleHandler { clients.sendAway($0, .idle) })
          return channel
        }
      }
  }

  private func serve(_ server: NIOAsyncChannel<any NIOCore.Channel, Never>) async throws {
    try await server.executeThenClose { arriving in
      try await withThrowingDiscardingTaskGroup { group in
        for try await channel in arriving {
          group.addTask { await receive(channel) }
        }
      }
    }
  }

  private func receive(_ channel: any NIOCore.Channel) async {
    let refusal = clients.enter(channel)
    defer { clients.leave(channel) }
    do {
      let client = try await Self.opened(channel)
      try await client.executeThenClose { inbound, outbound in
        if let refusal { return try await outbound.write(ByteBuffer(string: refusal.text)) }
        try await converse(inbound, outbound, on: channel)
      }
    } catch {
      // Who has hung up is told nothing, and has left nothing.
      logger.debug("mail connection broken", metadata: ["error": "\(error)"])
    }
  }

  // A client that is let go without having been executed, or wraps a connection that is closed, ends the program: it is
  // made here, where both are seen to.
  private static func opened(_ channel: any NIOCore.Channel) async throws -> Client {
    let client = try await channel.eventLoop.submit {
      guard channel.isActive else { throw ChannelError.ioOnClosedChannel }
      return try Client(wrappingChannelSynchronously: channel)
    }.get()
    channel.setOption(.autoRead, value: true).whenFailure { _ in channel.close(promise: nil) }
    return client
  }

  private func converse(
    _ inbound: NIOAsyncChannelInboundStream<ByteBuffer>, _ outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>,
    on channel: any NIOCore.Channel
  ) async throws {
    var conversation = LMTPConversation(host: ProcessInfo.processInfo.hostName, budget: budget)
    guard try await answer(&conversation, outbound, on: channel) else { return }
    for try await bytes in inbound {
      conversation.receive(bytes.readableBytesView)
      guard try await answer(&conversation, outbound, on: channel) else { return }
    }
  }

  // Answers to commands that came together go together (RFC 2920). Says whether the connection stays.
  private func answer(
    _ conversation: inout LMTPConversation, _ outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>,
    on channel: any NIOCore.Channel
  ) async throws -> Bool {
    var (replies, stays) = ("", true)
    while stays, let turn = conversation.next() {
      switch turn {
      case .say(let reply): replies += reply.text
      case .hangUp(let reply):
        replies += reply.text
        stays = false
      case .deliver(let message):
        if !replies.isEmpty { try await outbound.write(ByteBuffer(string: replies)) }
        clients.begin(channel)
        let reply = await deliver(message)
        replies = String(repeating: reply.text, count: message.recipients)
        try await outbound.write(ByteBuffer(string: replies))
        replies = ""
        if !clients.end(channel) {
          replies = LMTPReply.closing.text
          stays = false
        }
      }
    }
    if !replies.isEmpty { try await outbound.write(ByteBuffer(string: replies)) }
    return stays
  }

  private func deliver(_ message: LMTPMessage) async -> LMTPReply {
    do {
      let delivery = try await intake.take(message.bytes, by: .system)
      let number = (delivery.request?.description ?? delivery.contact?.description).map { " " + $0 } ?? ""
      return LMTPReply(250, "2.0.0", "Safe: \(delivery.outcome)\(number)")
    } catch let error as DomainError {
      logger.warning("mail not taken, to be brought again", metadata: ["error": "\(error)"])
      return .notSafe(because: error.message)
    } catch {
      logger.error("mail not taken, to be brought again", metadata: ["error": "\(error)"])
      return .notSafe(because: "The centre failed inside; see its log")
    }
  }
}
