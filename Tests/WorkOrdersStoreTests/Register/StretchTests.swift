import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("The agenda on the way of a simulation's clock")
struct StretchTests {
  @Test("An advance stops where messages wait, and goes on from there once they are recorded")
  func stopsForMessages() async throws {
    try await withCentre { centre in
      let order = try await centre.open("roads.danger")
      let target = SmallCity.start + .seconds(86_400)

      // The offer's message has been due since it was made.
      let first = try await advance(centre, to: target)
      #expect(first.now == SmallCity.start)
      #expect(!first.isComplete)
      #expect(first.messages.map(\.notice.order) == [order.number])
      #expect(first.messages.map(\.attempt) == [1])

      // Alarms wait on the way, each at its time, and the offer expires at its own.
      var last = first
      while !last.isComplete {
        let next = try await advance(centre, to: target, after: last)
        #expect(next.now > last.now)
        last = next
      }
      let expiry = try #require(order.openOffer?.answerBy) + .milliseconds(1)
      #expect(last.now == target)
      #expect(try await times(of: .noticeSent, order, centre).first == SmallCity.start)
      #expect(try await times(of: .orderExpired, order, centre).first == expiry)
    }
  }

  @Test("Everything happens in order and at its own time, in however many steps the clock gets there")
  func order() async throws {
    let atOnce = try await life { [SmallCity.start + .seconds(5 * 86_400)] }
    let bySteps = try await life { (1...240).map { SmallCity.start + .seconds(1_800 * $0) } }

    #expect(atOnce == bySteps)
    #expect(atOnce.count > 10)
    #expect(atOnce.map(\.at) == atOnce.map(\.at).sorted())
  }

  @Test("A message that is not taken is tried again later, with its attempts counted")
  func attempts() async throws {
    try await withCentre { centre in
      _ = try await centre.open("roads.danger")
      let target = SmallCity.start + .seconds(300)
      let first = try await advance(centre, to: target)

      let second = try await advance(centre, to: target, after: first, failure: "no route")

      #expect(second.now == SmallCity.start + .seconds(60))
      #expect(second.messages.map(\.attempt) == [2])
    }
  }

  @Test("A task that fails leaves nothing behind, disturbs no other and is tried again after a minute")
  func failing() async throws {
    try await withCentre { centre in
      // given: an order whose row cannot be read, and one that can
      let broken = try await centre.accepted()
      let whole = try await centre.accepted()
      try await centre.register.write { transaction in
        _ = try transaction.connection.execute("DELETE FROM agenda WHERE kind = 'message-goes'")
        _ = try transaction.connection.execute("INSERT INTO agenda (key, kind, due_at) VALUES ('old x', 'old', 5)")
        _ = try transaction.connection.execute(
          "UPDATE work_order SET state = 'nonsense' WHERE number = $1", [broken.number.key])
      }
      // when
      let stretch = try await advance(centre, to: SmallCity.start + .seconds(86_400))
      // then
      #expect(Set(stretch.failures.map(\.task)) == ["old x", "order-watched \(broken.number)"])
      #expect(stretch.now > SmallCity.start)
      #expect(try await !times(of: .targetWarned, whole, centre).isEmpty)
      #expect(try await centre.number("SELECT count(*) FROM agenda WHERE lease_until IS NOT NULL") == 2)
    }
  }

  @Test(
    "A task whose unique value somebody took meanwhile is done again, one that takes it itself is put off",
    .enabled(if: !TestEngine.isSQLite), arguments: [false, true])
  func taken(always: Bool) async throws {
    try await withCentre { centre in
      // given: a server that finds the value of the first event of a look at targets taken, or that of each
      let order = try await centre.accepted()
      try await centre.register.write { transaction in
        try transaction.connection.runScript(
          """
          DELETE FROM agenda WHERE kind = 'message-goes';
          CREATE SEQUENCE met;
          CREATE FUNCTION taken() RETURNS trigger AS $$ BEGIN
            IF NEW.kind LIKE 'target.%' AND (nextval('met') = 1 OR \(always)) THEN
              RAISE EXCEPTION 'taken' USING ERRCODE = 'unique_violation';
            END IF;
            RETURN NEW;
          END $$ LANGUAGE plpgsql;
          CREATE TRIGGER taken BEFORE INSERT ON journal_event FOR EACH ROW EXECUTE FUNCTION taken();
          """)
      }
      let before = try await centre.register.read { try $0.nextDue() }
      let target = try #require(before)
      // when
      let stretch = try await advance(centre, to: target)
      // then
      #expect(stretch.now == target && stretch.failures.isEmpty != always)
      #expect(try await times(of: .targetWarned, order, centre).isEmpty == always)
    }
  }

  @Test("Where the clock stands is written with what happened there")
  func clock() async throws {
    try await withCentre { centre in
      _ = try await centre.accepted()
      try await centre.register.write {
        _ = try $0.connection.execute("DELETE FROM agenda WHERE kind = 'message-goes'")
      }
      let target = SmallCity.start + .seconds(60)

      let stretch = try await advance(centre, to: target)

      #expect(stretch.isComplete)
      #expect(try await centre.register.read { try $0.fact("clock") } == "\(target.milliseconds)")
    }
  }

  /// One write of an advance; messages of the one before count as handed over unless `failure` says why not.
  private func advance(
    _ centre: Centre, to target: Timestamp, after last: AgendaStretch? = nil, failure: String? = nil
  ) async throws -> AgendaStretch {
    let handedOver = (last?.messages ?? []).map {
      HandOver(messageID: $0.notice.messageID, attempt: $0.attempt, failure: failure)
    }
    let (clock, repeats) = (centre.clock, StretchRepeats())
    return try await centre.register.write(isLast: true) { transaction in
      try transaction.record(handedOver)
      let stretch = try transaction.performDue(until: target, repeats: repeats)
      transaction.afterCommit { clock.set(stretch.now) }
      return stretch
    }
  }

  private struct Happening: Equatable {
    let kind: EventKind
    let at: Timestamp
  }

  /// What the journal says after three orders were opened and the clock went on by these stops.
  private func life(_ stops: () -> [Timestamp]) async throws -> [Happening] {
    let stops = stops()
    return try await withCentre { centre in
      for _ in 1...3 { _ = try await centre.open("roads.danger", zone: "Z2", estimate: euro(10)) }
      for stop in stops {
        var last: AgendaStretch?
        repeat { last = try await advance(centre, to: stop, after: last) } while last?.isComplete == false
      }
      return try await centre.register.read { snapshot in
        try snapshot.latestEvents(1_000).reversed().map { Happening(kind: $0.event.kind, at: $0.event.enteredAt) }
      }
    }
  }

  private func times(of kind: EventKind, _ order: WorkOrder, _ centre: Centre) async throws -> [Timestamp] {
    try await centre.register.read { try $0.events(of: order.number) }.map(\.event).filter { $0.kind == kind }
      .map(\.enteredAt)
  }
}
