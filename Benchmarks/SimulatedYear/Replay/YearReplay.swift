import Foundation
import WorkOrders

/// Plays a script through the running daemon under the manual clock, and everybody who acts on what comes of it.
final class YearReplay {
  private let pool: ConnectionPool
  let entries: [ScriptEntry]
  let conduct: Conduct
  let seed: UInt64
  let end: Timestamp
  private var arrived = 0
  var queue = ActQueue()
  var lives: [String: OrderLife] = [:]
  /// The requests that entries have opened, by the entry's id.
  var requests: [Int: String] = [:]
  /// What has been done so far.
  var tally = ReplayTally()

  init(pool: ConnectionPool, entries: [ScriptEntry], seed: UInt64, end: Timestamp) throws {
    self.pool = pool
    self.entries = entries
    self.seed = seed
    self.end = end
    conduct = Conduct(hours: try CentreHours(), firms: try FirmList(through: pool))
  }

  /// Plays to the end; `progress` is told the simulated time now and then.
  func run(progress: (Timestamp) -> Void) throws {
    var shown = Int64(0)
    while let moment = [queue.next, nextContact].compactMap(\.self).min(), moment < end {
      try advance(to: moment)
      // A contact is put into words when it comes: a repeat names the request that its first report has opened.
      while nextContact == moment {
        queue.add(contact(arrived, moment))
        arrived += 1
      }
      try actAll(at: moment)
      if moment.milliseconds - shown > 7 * 86_400_000 {
        progress(moment)
        shown = moment.milliseconds
      }
    }
    try advance(to: end)
  }

  private var nextContact: Timestamp? { arrived < entries.count ? entries[arrived].at : nil }

  private func advance(to moment: Timestamp) throws {
    let answer = try pool.done(.post("clock/advance") { $0.field("to", moment.rfc3339()) })
    tally.steps += 1
    tally.due += answer.integer("done") ?? 0
  }

  /// The acts of one moment in parallel; what they lead to at once follows in a further round.
  private func actAll(at moment: Timestamp) throws {
    while true {
      let acts = queue.take(upTo: moment)
      guard !acts.isEmpty else { return }
      var failure: DomainError?
      try pool.run(acts.map(\.call)) { index, answer in
        do { try take(answer, to: acts[index], at: moment) } catch let error as DomainError {
          failure = failure ?? error
        } catch { failure = DomainError(.internal, "\(error)") }
      }
      if let failure { throw failure }
    }
  }

  private func take(_ answer: Answer, to act: PlannedAct, at moment: Timestamp) throws {
    guard answer.isDone || answer.isConflict else { throw Refusal.error(of: answer, to: act.call) }
    if answer.isDone { tally.count(act) } else { tally.refuse(act, answer.sentence) }
    switch act.subject {
    case .entry(let index):
      answer.isDone ? opened(index, answer, moment) : queue.add(contact(index, moment, isPlain: true))
    case .request(let index): if answer.isDone { adopt(index, answer, moment) }
    case .besides(let number): queue.add(conduct.look(number, at: moment))
    case .order(let number):
      answer.isDone ? follow(OrderBrief(answer.body), number, moment) : lookAgain(number, moment)
    }
  }

  private func follow(_ order: OrderBrief, _ number: String, _ moment: Timestamp) {
    guard var life = lives[number] else { return }
    let next = conduct.next(order, &life, now: moment)
    lives[number] = life
    if let next { queue.add(next) }
  }

  private func lookAgain(_ number: String, _ moment: Timestamp) {
    guard var life = lives[number] else { return }
    life.idle += 1
    lives[number] = life
    if life.idle <= 12 { queue.add(conduct.look(number, at: moment + .seconds(60))) }
  }
}
