import Foundation
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A program that was started with its output going to files, so that it can never block on a full pipe.
final class RunningProgram: Sendable {
  private let ended: Mutex<Bool>
  private let ending: Task<Int32, Never>
  /// Its process id.
  let id: pid_t

  /// Starts it; a thread of its own waits for its end, so that no test's thread is held.
  init(
    _ program: String, _ arguments: [String], environment: [String: String], input: String = "/dev/null",
    output: String = "/dev/null", log: String
  ) throws {
    let variables = ProcessInfo.processInfo.environment.merging(environment) { $1 }.map { "\($0)=\($1)" }
    let id = try Self.spawn([program] + arguments, variables, files: [input, output, log])
    let (ends, sender) = AsyncStream.makeStream(of: Int32.self)
    self.id = id
    ended = Mutex(false)
    ending = Task { await ends.first { _ in true } ?? -1 }
    Thread.detachNewThread { [self] in
      sender.yield(reap())
      sender.finish()
    }
  }

  /// Its exit status once it has ended; 128 and the signal when one ended it.
  var status: Int32 { get async { await ending.value } }

  /// Whether it has not ended yet.
  var isRunning: Bool { ended.withLock { !$0 } }

  /// Sends it a signal, unless it has ended.
  func send(_ signal: Int32) {
    ended.withLock { if !$0 { kill(id, signal) } }
  }

  // Its id becomes free for another process only under the lock: no signal can reach a stranger.
  private func reap() -> Int32 {
    var end = siginfo_t()
    while waitid(P_PID, id_t(id), &end, WEXITED | WNOWAIT) != 0 && errno == EINTR {}
    var status: Int32 = 0
    ended.withLock {
      waitpid(id, &status, 0)
      $0 = true
    }
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
  }

  private static func spawn(_ arguments: [String], _ environment: [String], files: [String]) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, files[0], O_RDONLY, 0)
    for (descriptor, file) in zip([Int32(1), 2], files[1...]) {
      posix_spawn_file_actions_addopen(&actions, descriptor, file, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    }
    var id: pid_t = 0
    let texts = [arguments, environment].map { list in list.map { strdup($0) } + [nil] }
    defer { for text in texts.joined() { free(text) } }
    let failure = posix_spawn(&id, arguments[0], &actions, nil, texts[0], texts[1])
    guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .EINVAL) }
    return id
  }
}
