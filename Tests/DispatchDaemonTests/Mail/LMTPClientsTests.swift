import NIOCore
import NIOEmbedded
import Testing

@testable import DispatchDaemon

@Suite("Who is connected by LMTP")
struct LMTPClientsTests {
  private func connected() throws -> EmbeddedChannel {
    let channel = EmbeddedChannel()
    try channel.connect(to: try SocketAddress(unixDomainSocketPath: "/nowhere")).wait()
    return channel
  }

  private func said(_ channel: EmbeddedChannel) throws -> String {
    channel.embeddedEventLoop.run()
    return try channel.readOutbound(as: ByteBuffer.self).map { String(buffer: $0) } ?? ""
  }

  @Test("Who says nothing for too long is sent away, unless it waits for us")
  func idle() throws {
    let (clients, channel) = (LMTPClients(), try connected())
    try channel.pipeline.syncOperations.addHandler(LMTPIdleHandler { clients.sendAway($0, .idle) })
    #expect(clients.enter(channel) == nil)
    clients.begin(channel)
    channel.pipeline.fireUserInboundEventTriggered(IdleStateHandler.IdleStateEvent.read)
    #expect(try said(channel).isEmpty && channel.isActive)
    #expect(clients.end(channel))
    channel.pipeline.fireUserInboundEventTriggered(IdleStateHandler.IdleStateEvent.read)
    #expect(try said(channel).hasPrefix("421 4.4.2 "))
    #expect(!channel.isActive)
  }

  @Test("More than so many are not let in, and one that leaves makes room")
  func many() throws {
    let clients = LMTPClients()
    let channels = try (0..<LMTPClients.most).map { _ in try connected() }
    for channel in channels { #expect(clients.enter(channel) == nil) }
    let last = try connected()
    #expect(clients.enter(last) == .tooManyConnections)
    clients.leave(channels[0])
    #expect(clients.enter(last) == nil)
  }

  @Test("When it closes, who waits for us is answered first, and everybody else sent away")
  func closing() throws {
    let (clients, idle, busy) = (LMTPClients(), try connected(), try connected())
    #expect(clients.enter(idle) == nil && clients.enter(busy) == nil)
    clients.begin(busy)
    clients.close()
    #expect(try said(idle).hasPrefix("421 4.3.2 ") && !idle.isActive)
    #expect(try said(busy).isEmpty && busy.isActive)
    #expect(!clients.end(busy), "it may not go on")
    #expect(clients.enter(try connected()) == .closing)
  }
}
