import Testing

@testable import WorkOrders

/// A danger on a road, accepted at twenty past nine: on site by ten, safe by 13, done by Friday at nine.
@Suite("Pauses and the targets they stop")
struct PauseTests {
  private func target(_ name: TargetName, of order: WorkOrder) throws -> OrderTarget {
    try #require(order.targets.first { $0.name == name })
  }

  private func context(_ minutes: Int, enteredAt: Int? = nil) -> ActContext {
    let start = TestOrders.morning
    return ActContext(
      at: start + .seconds(minutes * 60), enteredAt: start + .seconds((enteredAt ?? minutes) * 60),
      actor: TestOrders.actor(.technician), policy: TestCity.policy)
  }

  private func after(_ minutes: Int) -> Timestamp { TestOrders.morning + .seconds(minutes * 60) }

  @Test("A pause that names a target moves that one alone, and says so in its event")
  func named() throws {
    let order = try TestOrders.accepted("roads.danger")
    let change = try order.suspend(cause: "rain", stops: [.completion, .arrival], in: context(30))
    #expect(change.order.pauses.map(\.stops) == [[.arrival, .completion]])
    #expect(change.occurrences.first?.facts["stops"] == .text("arrival completion"))

    let resumed = try change.order.resume(in: context(90)).order
    #expect(try target(.arrival, of: resumed).due == TestCity.time(11, 17, 11))
    #expect(try target(.completion, of: resumed).due == TestCity.time(11, 20, 10))
    #expect(try target(.makingSafe, of: resumed).due == TestCity.time(11, 17, 13))
  }

  @Test("A pause of all targets names none in its event")
  func all() throws {
    let change = try TestOrders.accepted("roads.danger").suspend(cause: "rain", in: context(30))
    #expect(change.order.pauses.map(\.stops) == [nil])
    #expect(change.occurrences.first?.facts["stops"] == nil)
  }

  @Test("A target that the order does not have is refused with those it has, and so are no targets at all")
  func stray() throws {
    let order = try TestOrders.accepted("roads.danger")
    expectRefusal(.invalid, "has no target approval") {
      try order.suspend(cause: "a", stops: [.approval], in: context(30))
    }
    expectRefusal(.invalid, "triage, acceptance, arrival, makingSafe, completion") {
      try order.suspend(cause: "a", stops: [.arrival, .approval], in: context(30))
    }
    expectRefusal(.invalid, "Which targets stop?") { try order.suspend(cause: "a", stops: [], in: context(30)) }
  }

  @Test("A second pause that stops others moves those, and each keeps its own")
  func second() throws {
    let order = try TestOrders.accepted("roads.danger")
      .suspend(cause: "rain", stops: [.arrival], in: context(30)).order.resume(in: context(40)).order
      .suspend(cause: "keys", stops: [.makingSafe], in: context(40)).order.resume(in: context(60)).order

    #expect(order.pauses.map(\.stops) == [[.arrival], [.makingSafe]])
    #expect(try target(.arrival, of: order).due == TestCity.time(11, 17, 10, 10))
    #expect(try target(.makingSafe, of: order).due == TestCity.time(11, 17, 13, 20))
    #expect(try target(.completion, of: order).due == TestCity.time(11, 20, 9))
  }

  @Test("While the work rests, only the clocks that run are watched, warned of and missed")
  func watched() throws {
    let order = try TestOrders.accepted("roads.danger").suspend(cause: "rain", stops: [.arrival], in: context(30)).order
    #expect(order.runningTargets.map(\.name) == [.triage, .makingSafe, .completion])
    #expect(order.nextWatch(after: after(70)) == after(70))

    let late = try #require(order.breaching(at: after(241))).order
    #expect(late.targets.filter(\.isBreached).map(\.name) == [.triage, .makingSafe])
    #expect(late.warning(at: after(59), since: after(40)).isEmpty)
    #expect(!late.hasPassed(try target(.arrival, of: late), at: after(900)))
  }

  @Test("A danger removed while its clock stands still is not removed late")
  func metWhilePaused() throws {
    let paused = try TestOrders.accepted("roads.danger").suspend(cause: "rain", in: context(30)).order
    let safe = try target(.makingSafe, of: paused.makeSafe(in: context(600)).order)
    #expect(safe.metAt == after(600) && !safe.isBreached)

    let running = try TestOrders.accepted("roads.danger").suspend(cause: "a", stops: [.completion], in: context(30))
      .order
    #expect(try target(.makingSafe, of: running.makeSafe(in: context(600)).order).isBreached)
  }

  @Test("A pause that is entered late takes a miss back, which the journal says, and the new deadline is missed anew")
  func relieved() throws {
    let missed = try #require(try TestOrders.accepted("roads.danger").breaching(at: after(65))).order
    #expect(missed.targets.filter(\.isBreached).map(\.name) == [.triage, .arrival])

    let resumed = try missed.suspend(cause: "rain", in: context(30, enteredAt: 70)).order
      .resume(in: context(60, enteredAt: 70)).order

    #expect(try target(.arrival, of: resumed) == OrderTarget(name: .arrival, due: after(90)))
    #expect(try target(.triage, of: resumed).isBreached)
    let told = try resumed.targetOccurrences(since: missed, under: TestCity.policy)
    #expect(told.map(\.kind) == [.targetRelieved] && told.first?.facts["target"] == .text("arrival"))
    let again = try #require(resumed.breaching(at: after(91))).order
    #expect(again.targets.filter(\.isBreached).map(\.name) == [.triage, .arrival])
  }

  @Test("A pause too short for it leaves a miss as it is")
  func stillMissed() throws {
    let missed = try #require(try TestOrders.accepted("roads.danger").breaching(at: after(65))).order
    let resumed = try missed.suspend(cause: "rain", in: context(30, enteredAt: 70)).order
      .resume(in: context(35, enteredAt: 70)).order
    #expect(try target(.arrival, of: resumed).isBreached)
    #expect(try resumed.targetOccurrences(since: missed, under: TestCity.policy).isEmpty)
  }

  @Test("A slower class takes a miss back, one whose time is over too does not")
  func lowered() throws {
    let policy = TestCity.policy
    var missed = try TestOrders.new("roads.danger")
    missed = try #require(missed.breaching(at: after(65))).order
    #expect(missed.targets.filter(\.isBreached).map(\.name) == [.triage, .arrival])

    let slower = try missed.set(OrderSettings(urgency: .normal), in: context(70)).order
    #expect(slower.targets.filter(\.isBreached).isEmpty)
    let told = try slower.targetOccurrences(since: missed, under: policy).map(\.kind)
    #expect(told == [.targetRelieved, .targetRelieved])
    let again = try missed.set(OrderSettings(urgency: .emergency), in: context(70)).order
    #expect(again.targets.filter(\.isBreached).map(\.name) == [.triage, .arrival])
    #expect(try again.targetOccurrences(since: missed, under: policy).isEmpty)
  }

  @Test("An earlier report that joins a reopened order moves none of its clocks")
  func earlierReport() throws {
    let closed = try TestOrders.started("roads.danger").complete(in: TestOrders.context(.contractor, minutes: 50)).order
      .close(in: context(55)).order
    let reopened = try closed.reopen(reason: "again", in: context(100)).order
    let joined = reopened.joining(
      RequestNumber(year: 2026, serial: 31), reportedAt: TestOrders.morning - .seconds(60), in: context(110))

    #expect(joined.targets == reopened.targets && joined.reportedAt == after(100))
    #expect(joined.requests.count == 2)
    #expect(try target(.arrival, of: joined).due == after(160))
  }

  /// An order completed 50 minutes after nine, which a report of some time before nine has joined.
  private func completed(joinedFrom seconds: Int64, whenDone: Bool) throws -> WorkOrder {
    let second = RequestNumber(year: 2026, serial: 31)
    var order = try TestOrders.started("roads.danger")
    let earlier = TestOrders.morning - .seconds(seconds)
    if !whenDone { order = order.joining(second, reportedAt: earlier, in: context(40)) }
    order = try order.complete(in: TestOrders.context(.contractor, minutes: 50)).order
    return whenDone ? order.joining(second, reportedAt: earlier, in: context(55)) : order
  }

  @Test("An earlier report that joins completed works moves what is due when the check fails, and not before")
  func earlierReportThenRework() throws {
    let done = try completed(joinedFrom: 3_600, whenDone: true)
    #expect(try target(.completion, of: done).due == TestCity.time(11, 20, 9))

    let again = try done.rework(reason: "uneven", in: context(60)).order
    #expect(try target(.completion, of: again) == OrderTarget(name: .completion, due: TestCity.time(11, 20, 8)))
    #expect(try target(.arrival, of: again) == target(.arrival, of: done))
  }

  @Test("A late completion that a check takes back is missed no more once its report has left, as the journal says")
  func reportLeavesThenRework() throws {
    let late = try completed(joinedFrom: 4 * 86_400, whenDone: false)
    #expect(try target(.completion, of: late).isBreached)
    let left = late.leaving(
      [RequestNumber(year: 2026, serial: 31)], reportedAt: TestOrders.morning - .seconds(4 * 86_400),
      rest: TestOrders.morning, in: context(55))

    let again = try left.rework(reason: "uneven", in: context(60)).order
    #expect(try target(.completion, of: again) == OrderTarget(name: .completion, due: TestCity.time(11, 20, 9)))
    let told = try again.targetOccurrences(since: left, under: TestCity.policy)
    #expect(told.map(\.kind) == [.targetRelieved] && told.first?.facts["target"] == .text("completion"))
  }
}
