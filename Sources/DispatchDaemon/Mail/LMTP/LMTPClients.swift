import NIOCore
import Synchronization

/// Who is connected, and whose message is being taken just now.
final class LMTPClients: Sendable {
  /// How many may be connected at once; mail systems bring messages by ten or twenty connections.
  static let most = 40

  private struct State {
    var channels: [ObjectIdentifier: any Channel] = [:]
    var busy: Set<ObjectIdentifier> = []
    var isClosing = false
  }

  private let state = Mutex(State())

  /// Lets one in.
  ///
  /// - Returns: why not, when it has to go again.
  func enter(_ channel: any Channel) -> LMTPReply? {
    state.withLock { state in
      if state.isClosing { return .closing }
      if state.channels.count >= Self.most { return .tooManyConnections }
      state.channels[ObjectIdentifier(channel)] = channel
      return nil
    }
  }

  /// Forgets one that has gone.
  func leave(_ channel: any Channel) {
    state.withLock { state in
      state.channels[ObjectIdentifier(channel)] = nil
      state.busy.remove(ObjectIdentifier(channel))
    }
  }

  /// Notes that its message is being taken.
  func begin(_ channel: any Channel) { _ = state.withLock { $0.busy.insert(ObjectIdentifier(channel)) } }

  /// Notes that its message was taken, or was not.
  ///
  /// - Returns: whether it may go on.
  func end(_ channel: any Channel) -> Bool {
    state.withLock { state in
      state.busy.remove(ObjectIdentifier(channel))
      return !state.isClosing
    }
  }

  /// Sends one away from whom nothing came for too long, unless it waits for us.
  func sendAway(_ channel: any Channel, _ reply: LMTPReply) {
    guard state.withLock({ !$0.busy.contains(ObjectIdentifier(channel)) }) else { return }
    Self.hangUp(channel, reply)
  }

  /// Lets nobody in any more; whoever waits for us is answered first, and everybody else sent away at once.
  func close() {
    let idle = state.withLock { state in
      state.isClosing = true
      return state.channels.filter { !state.busy.contains($0.key) }.map(\.value)
    }
    for channel in idle { Self.hangUp(channel, .closing) }
  }

  private static func hangUp(_ channel: any Channel, _ reply: LMTPReply) {
    channel.writeAndFlush(ByteBuffer(string: reply.text)).whenComplete { _ in channel.close(promise: nil) }
  }
}
