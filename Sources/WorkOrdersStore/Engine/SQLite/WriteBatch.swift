/// One transaction of the writer, made of as many waiting verbs as fit.
///
/// The first verb needs no savepoint: when it fails, the transaction holds nothing else. Nobody is answered before the
/// commit, also not with an error, which may rest on what another verb of the batch wrote.
struct WriteBatch {
  /// The most verbs in one transaction.
  static let largest = 256
  /// No verb is added after this time.
  static let longest = Duration.milliseconds(20)

  /// Takes the next verb that waits.
  ///
  /// - Parameter isAwaited: whether somebody waits for the transaction: then only what is awaited too may still join.
  typealias Next = (_ isAwaited: Bool) -> QueuedVerb?

  private typealias Answer = @Sendable () -> Void

  private let connection: SQLiteConnection
  private var taken: [QueuedVerb] = []
  private var answers: [Answer] = []
  private var again: [QueuedVerb] = []
  // What is awaited comes first, or after all that can wait.
  private var isAwaited: Bool { taken.last?.canWait == false }

  private init(_ connection: SQLiteConnection) { self.connection = connection }

  /// Takes verbs from `next`, commits them and answers their callers.
  static func write(to connection: SQLiteConnection, next: Next) {
    guard let first = next(false) else { return }
    var batch = WriteBatch(connection)
    batch.write(first, next)
  }

  private mutating func write(_ first: QueuedVerb, _ next: Next) {
    guard begin(with: first) else { return }
    gather(next)
    do {
      try connection.commit()
      connection.runHooks()
      for answer in answers { answer() }
    } catch {
      again = taken
    }
    for verb in again { writeAlone(verb) }
  }

  /// Whether the transaction is open and holds what the first verb wrote; answers its caller when not.
  private mutating func begin(with first: QueuedVerb) -> Bool {
    do {
      try connection.begin()
      answers.append(try first.run(connection))
      taken.append(first)
      return true
    } catch {
      connection.rollback()
      first.fail(SQLFailure.translated(error))
      return false
    }
  }

  private mutating func gather(_ next: Next) {
    let started = ContinuousClock.now
    while !connection.isTransactionLost, taken.last?.isLast != true, taken.count < Self.largest,
      started.duration(to: .now) < Self.longest, let verb = next(isAwaited)
    {
      taken.append(verb)
      perform(verb)
    }
  }

  private mutating func perform(_ verb: QueuedVerb) {
    do {
      let answer = try connection.savepoint { try verb.run(connection) }
      answers.append(answer)
    } catch let failure as SQLFailure where failure.isPassing {
      again.append(verb)
    } catch {
      answers.append { verb.fail(SQLFailure.translated(error)) }
    }
  }

  /// In a transaction of its own: the verb's failure is now nobody else's, and nobody else's is its.
  private func writeAlone(_ verb: QueuedVerb) {
    do {
      try connection.begin()
      let answer = try verb.run(connection)
      try connection.commit()
      connection.runHooks()
      answer()
    } catch {
      connection.rollback()
      verb.fail(SQLFailure.translated(error))
    }
  }
}
