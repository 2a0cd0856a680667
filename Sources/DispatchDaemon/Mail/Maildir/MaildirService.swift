import Logging
import NIOPosix
import ServiceLifecycle
import WorkOrders

/// Takes the messages that mail systems lay into a Maildir's `new`, oldest first, and moves each to `cur` once it is safe.
///
/// It looks once a second. Notifications of the system (inotify) would save a listing of a folder that is nearly always
/// empty, and do not see what another machine lays into a shared folder: looking has to be there anyway, and is enough.
struct MaildirService: Service {
  let maildir: Maildir
  /// Where messages go.
  let intake: MailIntake
  let logger: Logger
  /// What lies between two rounds; the service ends when it throws.
  var pause: @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
  /// What time it is for messages that are to be tried again; a manual clock of the centre's stands still.
  var now: @Sendable () -> ContinuousClock.Instant = { .now }

  /// How many messages are taken in one round: then the folder is looked at anew, for what became due meanwhile.
  static let mostInRound = 5_000
  /// How many messages are in hand at once: enough to wait for the disk together, and few enough for calls to pass.
  static let mostInHand = 48
  /// How many bytes are in hand at once, unless a single message has more.
  static let mostBytes = 16 << 20
  /// After so many failures without a success the fault lies with us: the round ends, and the mailbox is not gone through.
  static let mostFailures = 8

  // What came of one message.
  private enum Outcome: Sendable {
    case taken
    case gone
    case failed(String)
  }

  // What came of a round.
  private enum Round { case idle, busy, failing }

  func run() async throws {
    var (troubles, failures) = (MaildirTroubles(), 0)
    while !Task.isShuttingDownGracefully, !Task.isCancelled {
      let result = await round(&troubles)
      failures = result == .failing ? failures + 1 : 0
      if result == .busy { continue }
      guard await rest(Self.rest(after: failures)) else { return }
    }
  }

  /// What lies between two rounds after so many that failed: a second, then two, four, at most a minute.
  static func rest(after failures: Int) -> Duration { min(.seconds(60), .seconds(1 << min(max(0, failures - 1), 10))) }

  // A pause that ends early has been cancelled, and so has the service.
  private func rest(_ length: Duration) async -> Bool {
    let pause = pause
    return await cancelWhenGracefulShutdown {
      do { try await pause(length) } catch { return false }
      return true
    }
  }

  private func round(_ troubles: inout MaildirTroubles) async -> Round {
    do {
      let maildir = maildir
      let entries = try await NIOThreadPool.singleton.runIfActive { try maildir.entries() }
      troubles.keepOnly(entries)
      tellOthers(entries, &troubles)
      let time = now()
      let due = entries.filter { $0.kind == .message && troubles.isDue($0.key, at: time) }
      return await take(due.prefix(Self.mostInRound), &troubles)
    } catch {
      logger.error("the Maildir cannot be read", metadata: ["maildir": "\(maildir.path)", "error": "\(error)"])
      return .failing
    }
  }

  private func tellOthers(_ entries: [MaildirEntry], _ troubles: inout MaildirTroubles) {
    for entry in entries {
      guard case .other(let what) = entry.kind, troubles.isNews(entry.key) else { continue }
      logger.warning("no message lies in the Maildir", metadata: ["file": "\(entry.name)", "is": "\(what)"])
    }
  }

  private func take(_ entries: ArraySlice<MaildirEntry>, _ troubles: inout MaildirTroubles) async -> Round {
    await withTaskGroup(of: (entry: MaildirEntry, outcome: Outcome).self) { group in
      var (waiting, inHand, bytes, failures, taken) = (entries, 0, 0, 0, 0)
      while true {
        while let entry = waiting.first, failures < Self.mostFailures, inHand < Self.mostInHand,
          inHand == 0 || bytes + entry.size <= Self.mostBytes, !Task.isShuttingDownGracefully
        {
          waiting.removeFirst()
          (inHand, bytes) = (inHand + 1, bytes + entry.size)
          group.addTask { (entry, await take(entry)) }
        }
        guard let (entry, outcome) = await group.next() else { break }
        (inHand, bytes) = (inHand - 1, bytes - entry.size)
        switch outcome {
        case .taken: (failures, taken) = (0, taken + 1)
        case .gone: continue
        case .failed(let reason):
          failures += 1
          note(entry, reason, &troubles)
        }
      }
      return failures >= Self.mostFailures ? .failing : taken > 0 ? .busy : .idle
    }
  }

  private func note(_ entry: MaildirEntry, _ reason: String, _ troubles: inout MaildirTroubles) {
    troubles.failed(entry.key, at: now())
    guard troubles.isNews(entry.key) else { return }
    logger.warning("mail not taken, to be tried again", metadata: ["file": "\(entry.name)", "error": "\(reason)"])
  }

  private func take(_ entry: MaildirEntry) async -> Outcome {
    let maildir = maildir
    do {
      let message = try await NIOThreadPool.singleton.runIfActive { try maildir.read(entry, upTo: BodyLimit.mail) }
      guard let message else { return .gone }
      _ = try await intake.take(message.bytes, of: message.size, by: .system)
      // It is in the register now: should it stay in `new`, it is known as the same when it is tried again.
      try await NIOThreadPool.singleton.runIfActive { try maildir.settle(entry) }
      return .taken
    } catch {
      return .failed("\(error)")
    }
  }
}
