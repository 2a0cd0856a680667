import Logging
import Synchronization
import WorkOrders
import WorkOrdersStore

/// Does what is due: by itself under the machine's clock, on the way of each advance under a manual one.
final class AgendaRunner: Sendable {
  private let register: Register
  private let clock: DaemonClock
  private let notifier: Notifier
  private let logger: Logger
  private let drafting: StatisticsDrafting
  private let publishing: StatisticsPublishing?
  private let isAdvancing = Mutex(false)

  /// Makes a runner over a register.
  ///
  /// - Parameter site: where issued figures are published; without one what is to be published stays on the agenda, for
  ///   a daemon that has it.
  init(register: Register, clock: DaemonClock, notifier: Notifier, logger: Logger, site: PublicSite? = nil) {
    self.register = register
    self.clock = clock
    self.notifier = notifier
    self.logger = logger
    drafting = StatisticsDrafting(register: register)
    publishing = site.map { StatisticsPublishing(register: register, site: $0) }
  }

  /// What it does of all that falls due.
  var share: AgendaShare { publishing == nil ? .allButPublishing : .all }

  /// Rings when something has fallen due.
  var bell: AgendaBell { register.agendaBell }

  /// Does everything that is due now and needs the register alone, and what falls due by doing it.
  ///
  /// - Returns: how many things were done.
  @discardableResult
  func performDue() async throws -> Int {
    var performed = 0
    while true {
      let items = try await register.write(isolation: .guarded) {
        try $0.claim(.register, limit: Self.batch)
      }
      performed += items.count
      await withTaskGroup(of: Void.self) { group in
        for item in items { group.addTask { await self.perform(item) } }
      }
      // What fell due by doing these falls due now or later; a short batch was the last of what was due before.
      if items.count < Self.batch { return performed }
    }
  }

  private static let batch = 100

  /// Takes messages that are due, each to be given to ``send(_:)``; the lease outlasts a mail system that hangs.
  func dueMessages(limit: Int) async throws -> [AgendaItem] {
    try await register.write(isolation: .guarded) {
      try $0.claim(.messages, for: Sendmail.patience * 2, limit: limit)
    }
  }

  /// Moves a manual clock to a time; everything due on the way happens in its order, at its time.
  ///
  /// - Throws: ``DomainError`` `conflict` when time follows the machine or is being moved by somebody else, `invalid`
  ///   for a time that has passed.
  func advance(to target: Timestamp) async throws -> (now: Timestamp, performed: Int) {
    let zone = try await register.read { try $0.policy().calendar.zone }
    try beginAdvance(to: target, in: zone)
    defer { isAdvancing.withLock { $0 = false } }
    var performed = 0
    var handedOver: [HandOver] = []
    var isCut = false
    while true {
      let stretch = try await perform(until: target, after: handedOver)
      performed += stretch.performed
      for failure in stretch.failures {
        logger.error("agenda task failed", metadata: ["task": "\(failure.task)", "error": "\(failure.reason)"])
      }
      if stretch.isComplete { return (stretch.now, performed) }
      // What cut some short would cut them short again.
      if isCut { throw CancellationError() }
      let attempts = await notifier.handOver(stretch.messages)
      handedOver = attempts.known
      isCut = handedOver.count < attempts.count
      for item in stretch.figures { try await performFigures(item) }
    }
  }

  /// Writes what came of the last messages and goes on; the clock moves with the commit, before anybody else writes.
  private func perform(until target: Timestamp, after handedOver: [HandOver]) async throws -> AgendaStretch {
    let (clock, share, repeats) = (clock, share, StretchRepeats())
    return try await register.write(isLast: true) { transaction in
      try transaction.record(handedOver)
      let stretch = try transaction.performDue(until: target, of: share, repeats: repeats)
      transaction.afterCommit { clock.move(to: stretch.now) }
      return stretch
    }
  }

  /// Drafts or publishes figures whose time has come; whoever is killed while at it is followed by another when the lease
  /// ends.
  func performDueFigures() async throws {
    let share: AgendaShare = publishing == nil ? .drafts : .figures
    guard try await register.read({ try $0.areFiguresDue(share) }) else { return }
    let items = try await register.write(isolation: .guarded) {
      try $0.claim(share, for: .seconds(600), limit: 1)
    }
    for item in items { try await performFigures(item) }
  }

  // One that fails is put off, so that the others go on.
  private func performFigures(_ item: AgendaItem) async throws {
    do {
      if case .publicationDue(let period) = item.task {
        try await publishing?.publish(period)
      } else {
        try await drafting.draft(item)
      }
    } catch {
      tell(error, of: item.task)
      try await register.write(isolation: .guarded) { try $0.putOff(item) }
    }
  }

  // A folder that cannot be written is mended by whoever runs the machine; the centre's own work has not failed.
  private func tell(_ error: any Error, of task: AgendaTask) {
    guard case .publicationDue(let period) = task else {
      return logger.error("agenda task failed", metadata: ["task": "\(task)", "error": "\(error)"])
    }
    logger.warning(
      "figures not published, tried again later", metadata: ["period": "\(period)", "error": "\(error)"])
  }

  private func beginAdvance(to target: Timestamp, in zone: CityZone) throws {
    guard clock.isManual else {
      throw DomainError(
        .conflict,
        .init(it: "Questo archivio segue l'orologio della macchina.", en: "This register follows the machine's clock."),
        hint: .init(
          it: "Si può spostare solo il tempo di una simulazione.", en: "Only a simulation's time can be moved."))
    }
    guard target >= clock.now() else {
      let shown = LocalMoments.text(clock.now(), in: zone)
      throw DomainError(
        .invalid,
        .init(
          it: "L'orologio segna \(shown.it) e non torna indietro.",
          en: "The clock stands at \(shown.en) and does not go back."),
        hint: .init(it: "Dare un'ora successiva.", en: "Give a later time."), field: "to")
    }
    let isFree = isAdvancing.withLock { isBusy in
      defer { isBusy = true }
      return !isBusy
    }
    guard isFree else {
      throw DomainError(
        .conflict, .init(it: "Qualcun altro sta spostando l'orologio.", en: "Somebody else is moving the clock."),
        hint: .init(it: "Aspettare che finisca.", en: "Wait until that is done."))
    }
  }

  /// Hands over a message that was taken, and records what came of it.
  func send(_ item: AgendaItem) async {
    guard case .messageGoes(let messageID) = item.task else { return }
    await watching(item) { try await notifier.send(messageID, attempt: item.attempts) }
  }

  private func perform(_ item: AgendaItem) async {
    await watching(item) { try await register.write(isolation: .guarded) { try $0.perform(item) } }
  }

  // A task that fails keeps its lease and is tried again when the lease ends.
  private func watching(_ item: AgendaItem, _ work: () async throws -> Void) async {
    do {
      try await work()
    } catch {
      logger.error("agenda task failed", metadata: ["task": "\(item.task)", "error": "\(error)"])
    }
  }
}
