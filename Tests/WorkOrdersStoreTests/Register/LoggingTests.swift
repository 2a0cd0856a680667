import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("Logging a contact")
struct LoggingTests {
  @Test("A call becomes contact, request and order, decided and offered, with its events in order")
  func wholeWay() async throws {
    try await withCentre { centre in
      let receipt = try await centre.log(.report("roads.danger"))

      let order = try #require(receipt.orders.first)
      #expect(TestEngine.isNumbered(receipt.contact.serial, 1) && receipt.contact.year == 2026)
      #expect(TestEngine.isNumbered(try #require(receipt.request).serial, 1))
      #expect(TestEngine.isNumbered(order.number.serial, 1))
      #expect(order.state == .offered)
      #expect(order.contractor == "ALFA")
      #expect(order.mandate == "URGENT")
      let kinds = try await centre.texts("SELECT kind FROM journal_event ORDER BY id")
      #expect(
        kinds.suffix(7) == [
          "contact.logged", "request.opened", "order.opened", "order.decided", "order.offered", "mandate.used",
          "target.met",
        ])
    }
  }

  @Test("The decision and the choice are kept with rule, facts and candidates")
  func decisions() async throws {
    try await withCentre { centre in
      let order = try await centre.open("roads.danger")

      let kept = try await centre.register.read { try $0.decisions(of: order.number) }
      #expect(kept.map(\.kind) == ["dispatch", "routing"])
      #expect(kept.map(\.rule) == ["within-mandate", "priority"])
      #expect(kept.map(\.outcome) == ["ready", "ALFA"])
      #expect(kept.first?.facts["estimate"] == .amount(euro(400)))
      #expect(kept.last?.candidates.map(\.contractor) == ["ALFA", "BETA", "GAMMA"])
      #expect(kept.last?.candidates.allSatisfy(\.isEligible) == true)
      #expect(kept.allSatisfy { $0.policyVersion == 1 })
    }
  }

  @Test("An activation under a mandate is booked with its amount and firm")
  func mandateUse() async throws {
    try await withCentre { centre in
      _ = try await centre.open("roads.danger")

      let uses = try await centre.texts(
        "SELECT mandate || ' ' || contractor || ' ' || amount || ' ' || voided FROM mandate_use")
      #expect(uses == ["URGENT ALFA 40000 0"])
    }
  }

  @Test("A firm that is asked by e-mail gets a message, and the agenda holds what is due")
  func outboxByMail() async throws {
    try await withCentre { centre in
      let order = try await centre.open("roads.danger").number

      #expect(try await centre.texts("SELECT recipient FROM outbox") == ["lavori@alfa.example"])
      let keys = try await centre.texts("SELECT key FROM agenda WHERE kind <> 'statistics-due' ORDER BY key")
      #expect(Array(keys.dropFirst()) == ["offer-expires \(order) 1", "order-watched \(order)"])
      let message = try #require(keys.first)
      #expect(message.hasPrefix("message-goes offer.\(order.description.lowercased()).1."))
      #expect(message.hasSuffix(".maintenance-centre.invalid"))
      let others = try await withCentre { other in
        _ = try await other.open("roads.danger")
        return try await other.texts("SELECT message_id FROM outbox")
      }
      #expect(!others.contains(String(message.dropFirst(13))), "no two registers send the same Message-ID")
    }
  }

  @Test("A firm that is phoned gets no message")
  func noOutboxByPhone() async throws {
    try await withCentre { centre in
      let order = try await centre.open("roads.danger", zone: "Z2")

      #expect(order.openOffer?.mode == .phone)
      #expect(try await centre.number("SELECT count(*) FROM outbox") == 0)
      #expect(
        try await centre.texts("SELECT kind FROM agenda ORDER BY kind") == [
          "offer-expires", "order-watched", "statistics-due",
        ])
    }
  }

  @Test(
    "What is not known waits for a person",
    arguments: [
      (nil, "Z1", nil, "missing-category"), ("roads.danger", nil, nil, "missing-zone"),
      ("green.bench", "Z1", nil, "missing-estimate"),
    ] as [(CategoryCode?, ZoneCode?, Euro?, String)])
  func failsClosed(category: CategoryCode?, zone: ZoneCode?, estimate: Euro?, rule: String) async throws {
    try await withCentre { centre in
      let order = try await centre.open(category, zone: zone, estimate: estimate)

      #expect(order.state == .evaluating)
      #expect(order.offers.isEmpty)
      let kept = try await centre.register.read { try $0.decisions(of: order.number) }
      #expect(kept.map(\.rule) == [rule])
      #expect(try await centre.number("SELECT count(*) FROM outbox") == 0)
    }
  }

  @Test("A category that asks for a look waits for its inspection")
  func inspectFirst() async throws {
    try await withCentre { centre in
      let order = try await centre.open("green.tree")

      #expect(order.state == .inspection)
    }
  }

  @Test("A cost above every mandate waits for approval")
  func approval() async throws {
    try await withCentre { centre in
      let order = try await centre.open("roads.danger", estimate: euro(501))

      #expect(order.state == .approval)
    }
  }

  @Test("Outcomes without a request open nothing", arguments: [ContactOutcome.information, .referred, .abandoned])
  func nothingOpened(outcome: ContactOutcome) async throws {
    try await withCentre { centre in
      let receipt = try await centre.log(ContactReport(outcome: outcome))

      #expect(receipt.request == nil)
      #expect(receipt.orders.isEmpty)
      let counts = try await centre.register.read { snapshot in try snapshot.counts() }
      #expect(counts == (1, 0, 0))
    }
  }

  @Test("A point outside the city may be information or another body's, and is no request")
  func outside() async throws {
    let away = try #require(Coordinate(latitude: 41.9, longitude: 12.5))
    try await withCentre { centre in
      for outcome in [ContactOutcome.information, .referred] {
        var report = ContactReport(outcome: outcome)
        report.coordinate = away
        let receipt = try await centre.log(report)
        #expect(receipt.request == nil)
      }
      let fault = await #expect(throws: DomainError.self) {
        try await centre.log(.report("roads.danger", zone: nil) { $0.coordinate = away })
      }
      #expect(fault?.field == "lat")
    }
  }

  @Test("A zone that is not the point's is refused; the point alone gives it")
  func contradiction() async throws {
    let point = try #require(Coordinate(latitude: 44.605, longitude: 10.615))
    try await withCentre { centre in
      let fault = await #expect(throws: DomainError.self) {
        try await centre.log(.report("roads.danger", zone: "Z1") { $0.coordinate = point })
      }
      #expect(fault?.field == "zone")
      let receipt = try await centre.log(.report("roads.danger", zone: nil) { $0.coordinate = point })
      #expect(receipt.orders.first?.zone == "Z2")
    }
  }

  @Test("Blanks are no description, and information joins no request")
  func meant() async throws {
    try await withCentre { centre in
      let request = try #require(try await centre.log(.report("roads.danger")).request)
      let blank = await #expect(throws: DomainError.self) {
        try await centre.log(.report("roads.danger") { $0.description = "  \n" })
      }
      #expect(blank?.field == "description")
      var report = ContactReport(outcome: .information)
      report.link = request
      let joining = report
      let joined = await #expect(throws: DomainError.self) { try await centre.log(joining) }
      #expect(joined?.field == "link")
    }
  }

  @Test("A correction of nothing is refused")
  func nothingToAmend() async throws {
    try await withCentre { centre in
      let request = try #require(try await centre.log(.report("roads.danger")).request)
      await #expect(throws: DomainError.self) {
        try await centre.register.write { transaction in
          try transaction.amend(request, to: ContactReport(description: ""), in: transaction.context(by: .ada))
        }
      }
      #expect(try await centre.register.read { try $0.request(request).version } == 1)
    }
  }

  @Test("A report that is entered after its deadline is a missed target at once")
  func enteredLate() async throws {
    try await withCentre { centre in
      let order = try #require(
        try await centre.log(.report("roads.danger"), at: SmallCity.start - .seconds(2 * 3_600)).orders.first)
      try await centre.runAgenda()

      let target = try await centre.order(order.number).targets.first { $0.name == .arrival }
      #expect(target?.isBreached == true)
      #expect(try await centre.number("SELECT count(*) FROM journal_event WHERE kind = 'target.breached'") == 1)
    }
  }

  @Test("A chaser is kept as a contact about the request it asks for")
  func chaser() async throws {
    try await withCentre { centre in
      let first = try await centre.log(.report("roads.danger"))
      let request = try #require(first.request)

      let second = try await centre.log(.report(nil, zone: nil) { $0.chase = request })

      #expect(second.request == request)
      #expect(second.orders.map(\.number) == first.orders.map(\.number))
      #expect(try await centre.number("SELECT count(*) FROM service_request") == 1)
      #expect(try await centre.texts("SELECT outcome FROM contact ORDER BY number") == ["request", "chaser"])
      let contacts = try await centre.register.read { try $0.contacts(about: request) }
      #expect(contacts == [first.contact, second.contact])
    }
  }

  @Test(
    "What was said in a contact that opens no request stays with the contact, once",
    arguments: [ContactOutcome.information, .referred, .abandoned, .chaser, .request])
  func wordsKept(outcome: ContactOutcome) async throws {
    try await withCentre { centre in
      let request = try #require(try await centre.log(.report("roads.danger")).request)
      let given = outcome == .chaser ? .request : outcome
      var report = ContactReport(outcome: given, description: "The hole is deeper now")
      if outcome == .chaser { report.chase = request }

      let contact = try await centre.log(report).contact

      let kept = try await centre.register.read { try $0.surroundings(of: contact).description }
      #expect(kept == (outcome == .request ? nil : "The hole is deeper now"))
      let count = try await centre.number(
        "SELECT count(*) FROM journal_words WHERE name = 'description' AND text = 'The hole is deeper now'")
      #expect(count == 1)
    }
  }

  @Test(
    "A chaser takes nothing that would change its request",
    arguments: ["address", "place", "lat", "zone", "urgency", "estimate"])
  func chaserSettings(field: String) async throws {
    try await withCentre { centre in
      let request = try #require(try await centre.log(.report("roads.danger")).request)
      var report = ContactReport(description: "Still there")
      report.chase = request
      switch field {
      case "address": report.address = "Via Roma 1"
      case "place": report.place = "SCHOOL"
      case "lat": report.coordinate = Coordinate(latitude: 44.605, longitude: 10.605)
      case "zone": report.zone = "Z1"
      case "urgency": report.urgency = "emergency"
      default: report.estimate = euro(100)
      }
      let chaser = report

      let error = await domainError { try await centre.log(chaser) }

      #expect(error?.code == .invalid && error?.field == field)
      #expect(try await centre.number("SELECT count(*) FROM contact") == 1)
    }
  }

  @Test("Nothing at all is written of a call that is refused")
  func refusedWhole() async throws {
    try await withCentre { centre in
      let before = try await centre.number("SELECT count(*) FROM journal_event")

      let outside = await domainError {
        try await centre.log(.report("roads.danger") { $0.coordinate = Coordinate(latitude: 45, longitude: 9) })
      }
      let unknown = await domainError { try await centre.log(.report("roads.hole")) }
      let nobody = await domainError {
        try await centre.log(.report(nil, zone: nil) { $0.chase = RequestNumber(year: 2026, serial: 9) })
      }
      let empty = await domainError { try await centre.log(ContactReport()) }
      let long = await domainError {
        try await centre.log(ContactReport(description: String(repeating: "è", count: 40_000)))
      }

      #expect(
        [outside, unknown, nobody, empty, long].map { $0?.code } == [
          .invalid, .invalid, .notFound, .invalid, .tooLarge,
        ])
      #expect(outside?.field == "lat")
      #expect(try await centre.number("SELECT count(*) FROM journal_event") == before)
      #expect(try await centre.number("SELECT count(*) FROM contact") == 0)
      #expect(TestEngine.isNumbered(try await centre.open("roads.danger").number.serial, 1))
    }
  }

  @Test("A point and a named place give the zone")
  func located() async throws {
    try await withCentre { centre in
      let east = try #require(Coordinate(latitude: 44.605, longitude: 10.615))
      let school = Place(code: "SCHOOL", kind: "school", name: "School", zone: nil, coordinate: east, contact: nil)
      try await centre.perform(by: .administrator) { try $0.save([school], in: $1) }

      let pointed = try await centre.log(.report("roads.danger", zone: nil) { $0.coordinate = east })
      let named = try await centre.log(.report("roads.danger", zone: nil) { $0.place = "SCHOOL" })

      #expect(pointed.orders.first?.zone == "Z2")
      #expect(named.orders.first?.zone == "Z2")
      #expect(named.orders.first?.coordinate == east)
      let lost = await domainError { try await centre.log(.report(nil) { $0.place = "CASTLE" }) }
      #expect(lost?.code == .invalid)
    }
  }

  @Test("A caller's clock may run ahead by a minute; the future is refused")
  func future() async throws {
    try await withCentre { centre in
      let ahead = try await centre.log(.report("roads.danger"), at: SmallCity.start + .seconds(30))
      let error = await domainError {
        try await centre.log(.report("roads.danger"), at: SmallCity.start + .seconds(61))
      }

      #expect(ahead.orders.first?.state == .offered)
      #expect(ahead.orders.first?.reportedAt == SmallCity.start)
      #expect(error?.code == .invalid)
    }
  }

  @Test("Reports are found by the caller's number however it is written")
  func byPhone() async throws {
    try await withCentre { centre in
      let first = try await centre.log(.report(nil) { $0.reporter.phone = "+39 0522 12-34" })
      try await centre.log(.report(nil) { $0.reporter.phone = "0522 9999" })
      let last = try await centre.log(.report(nil) { $0.reporter = Reporter(name: "Rita", phone: "05221234") })

      let found = try await centre.register.read { try $0.requests(fromPhone: "0522 1234") }
      let reporter = try await centre.register.read { try $0.knownReporter(of: last.contact) }
      #expect(found.map(\.number) == [last.request, first.request])
      #expect(reporter?.name == "Rita")
    }
  }
}
