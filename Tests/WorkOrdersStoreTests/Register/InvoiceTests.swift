import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("Invoices and alarms on contracts")
struct InvoiceTests {
  private func invoice(
    _ centre: Centre, _ amount: Euro, number: String = "1", order: OrderNumber? = nil,
    contract: ContractCode = "C-ALFA",
    days: Int = 0
  ) async throws -> StoredInvoice {
    let date = SmallCity.calendar.zone.date(of: SmallCity.start).adding(days: days)
    return try await centre.perform(by: .dora) {
      try $0.record(
        Invoice(contract: contract, number: number, date: date, amount: amount, order: order), in: $1)
    }
  }

  @Test("What accepted orders have committed is invoiced to the cent, and not a cent more")
  func exact() async throws {
    try await withCentre { centre in
      let order = try await centre.accepted()
      _ = try await invoice(centre, Euro(cents: 39_999))
      #expect(await domainError { try await invoice(centre, Euro(cents: 2), number: "2") }?.code == .ceilingReached)
      _ = try await invoice(centre, Euro(cents: 1), number: "2")

      #expect(try await centre.standing("ALFA").invoiced == euro(400))
      #expect(try await centre.register.read { try $0.invoices(on: "C-ALFA") }.map(\.invoice.number) == ["2", "1"])
      #expect(try await centre.register.read { try $0.invoiced(for: order.number, on: "C-ALFA") } == .zero)
      #expect(try await centre.texts("SELECT kind FROM journal_event WHERE kind = 'invoice.recorded'").count == 2)
    }
  }

  @Test("A cancelled invoice counts no longer, stays in the list, and frees its number and what it covered")
  func cancelled() async throws {
    try await withCentre { centre in
      let order = try await centre.accepted()
      _ = try await invoice(centre, euro(400), order: order.number)
      #expect(
        await domainError { try await centre.act(order.number, by: .bruno) { try $0.handBack(reason: "No", in: $1) } }?
          .code == .conflict)

      try await centre.perform(by: .dora) {
        try $0.cancelInvoice("1", on: "C-ALFA", reason: "Wrong amount", in: $1)
      }

      #expect(try await centre.standing("ALFA").invoiced == .zero)
      #expect(try await centre.standing("ALFA").committed == euro(400))
      #expect(try await centre.register.read { try $0.invoiced(for: order.number, on: "C-ALFA") } == .zero)
      _ = try await invoice(centre, euro(390), order: order.number)
      let kept = try await centre.register.read { try $0.invoices(on: "C-ALFA") }
      #expect(kept.map(\.invoice.amount) == [euro(390), euro(400)])
      #expect(kept.map(\.cancellation?.reason) == [nil, "Wrong amount"])
      #expect(kept.last?.cancellation?.by == "dora")
      #expect(
        try await centre.texts("SELECT kind FROM journal_event WHERE kind LIKE 'invoice.%' ORDER BY id")
          == ["invoice.recorded", "invoice.cancelled", "invoice.recorded"])
    }
  }

  @Test("After the cancelling the contractor may give the order back, and nothing is below zero")
  func givenBack() async throws {
    try await withCentre { centre in
      let order = try await centre.accepted()
      _ = try await invoice(centre, euro(400))
      try await centre.perform(by: .dora) { try $0.cancelInvoice("1", on: "C-ALFA", reason: "Twice", in: $1) }

      try await centre.act(order.number, by: .bruno) { try $0.handBack(reason: "No", in: $1) }

      let standing = try await centre.standing("ALFA")
      #expect(standing.committed == .zero && standing.invoiced == .zero)
    }
  }

  @Test("An invoice that is not there, or cancelled already, is not cancelled")
  func notCancelled() async throws {
    try await withCentre { centre in
      _ = try await centre.accepted()
      _ = try await invoice(centre, euro(400))
      try await centre.perform(by: .dora) { try $0.cancelInvoice("1", on: "C-ALFA", reason: "Twice", in: $1) }
      for (number, contract, code) in [("1", "C-ALFA", ErrorCode.conflict), ("2", "C-ALFA", .notFound)]
        as [(String, ContractCode, ErrorCode)]
      {
        let error = await domainError {
          try await centre.perform(by: .dora) { try $0.cancelInvoice(number, on: contract, reason: "x", in: $1) }
        }
        #expect(error?.code == code && error?.field == "number")
      }
      #expect(try await centre.standing("ALFA").invoiced == .zero)
    }
  }

  @Test("What a contractor is only asked about cannot be invoiced")
  func onlyAsked() async throws {
    try await withCentre { centre in
      let order = try await centre.open("roads.danger")
      #expect(await domainError { try await invoice(centre, euro(1)) }?.code == .ceilingReached)
      #expect(await domainError { try await invoice(centre, euro(1), order: order.number) }?.code == .ceilingReached)
    }
  }

  @Test("An invoice of nothing, of tomorrow, without a number, twice, or on nothing is refused at its field")
  func refused() async throws {
    try await withCentre { centre in
      let order = try await centre.accepted()
      #expect(await domainError { try await invoice(centre, .zero) }?.field == "amount")
      #expect(await domainError { try await invoice(centre, Euro(cents: -100)) }?.field == "amount")
      #expect(await domainError { try await invoice(centre, euro(1), days: 1) }?.field == "date")
      #expect(await domainError { try await invoice(centre, euro(1), number: " ") }?.field == "number")
      #expect(await domainError { try await invoice(centre, euro(1), contract: "C-NONE") }?.code == .notFound)
      #expect(
        await domainError { try await invoice(centre, euro(1), order: order.number, contract: "C-BETA") }?.code
          == .ceilingReached)
      _ = try await invoice(centre, euro(1))
      #expect(await domainError { try await invoice(centre, euro(1)) }?.field == "number")
    }
  }

  @Test("An order cannot give back what has been invoiced for it; with enough owed it can go")
  func notBelow() async throws {
    try await withCentre { centre in
      let order = try await centre.accepted()
      try await centre.act(order.number, by: .bruno) { try $0.start(in: $1) }
      _ = try await invoice(centre, euro(300), order: order.number)

      let refused = await domainError {
        try await centre.act(order.number, by: .bruno) { try $0.withdraw(reason: "Slow", owed: euro(299), in: $1) }
      }
      #expect(refused?.code == .conflict && refused?.field == "owed")
      try await centre.act(order.number, by: .bruno) { try $0.withdraw(reason: "Slow", owed: euro(300), in: $1) }
      #expect(try await centre.standing("ALFA").committed == euro(300))
      #expect(try await centre.register.read { try Invariants.broken(on: $0.connection) }.isEmpty)
    }
  }

  @Test("An invoice for no order in particular holds what other orders have committed, too")
  func generic() async throws {
    try await withCentre { centre in
      let order = try await centre.accepted()
      _ = try await invoice(centre, euro(400))
      let refused = await domainError {
        try await centre.act(order.number, by: .bruno) { try $0.handBack(reason: "No", in: $1) }
      }
      #expect(refused?.code == .conflict)
      #expect(try await centre.order(order.number).state == .accepted)
    }
  }

  @Test("A contract that falls below a mark and passes it again alarms again, once each time")
  func alarmsAgain() async throws {
    let firm = SmallCity.firm("ALFA", .email, priority: 1, trades: ["roads"], ceiling: euro(1_000))
    try await withCentre(firms: [firm]) { centre in
      let first = try await centre.accepted(estimate: euro(400))
      let second = try await centre.accepted(estimate: euro(400))
      let raised: @Sendable () async throws -> Int = {
        try await centre.number("SELECT count(*) FROM alarm WHERE kind = 'contract-80'")
      }
      #expect(try await raised() == 1)

      try await centre.act(second.number, by: .bruno) { try $0.cancel(reason: "Sold", in: $1) }
      #expect(try await raised() == 1)
      _ = try await centre.open("roads.danger", estimate: euro(410))
      #expect(try await raised() == 2)
      try await centre.act(first.number, by: .bruno) { try $0.complete(final: euro(405), in: $1) }
      #expect(try await raised() == 2)
    }
  }

  @Test("Four fifths and the whole of a ceiling alarm once each time they are passed, and anew for a new ceiling")
  func alarms() async throws {
    let small = [SmallCity.firm("ALFA", .email, priority: 1, trades: ["roads"], ceiling: euro(500))]
    try await withCentre(firms: small) { centre in
      let order = try await centre.open("roads.danger", estimate: euro(399))
      #expect(try await centre.register.read { try $0.alarms() }.isEmpty)
      try await centre.act(order.number, by: .bruno) { try $0.accept(in: $1) }
      try await centre.act(order.number, by: .bruno) { try $0.set(OrderSettings(estimate: euro(400)), in: $1) }
      #expect(try await centre.register.read { try $0.alarms() }.map(\.kind) == [.contractNearlySpent])
      for cost in [300, 420, 500, 450, 500] as [Int64] {
        try await centre.act(order.number, by: .bruno) { try $0.set(OrderSettings(estimate: euro(cost)), in: $1) }
      }
      let kinds = try await centre.texts("SELECT kind FROM alarm ORDER BY id")
      #expect(kinds == ["contract-80", "contract-80", "contract-100", "contract-100"])
      #expect(try await centre.number("SELECT count(*) FROM alarm WHERE settled = 0") == 2)
      #expect(try await centre.register.read { try $0.alarms() }.map(\.kind) == [.contractSpent])
      #expect(try await centre.texts("SELECT message_id FROM outbox WHERE kind = 'alarm'").count == 4)

      let larger = SmallCity.firm("ALFA", .email, priority: 1, trades: ["roads"], ceiling: euro(600))
      try await centre.perform(by: .dora) { try $0.save(larger, in: $1) }
      try await centre.act(order.number, by: .bruno) { try $0.set(OrderSettings(estimate: euro(499)), in: $1) }
      #expect(try await centre.texts("SELECT kind FROM alarm ORDER BY id").count == 5)
    }
  }

  @Test("A ceiling cannot be set below what is committed")
  func ceiling() async throws {
    try await withCentre { centre in
      _ = try await centre.accepted()
      let less = SmallCity.firm("ALFA", .email, priority: 1, trades: ["roads"], ceiling: euro(399))
      let error = await domainError { try await centre.perform(by: .dora) { try $0.save(less, in: $1) } }
      #expect(error?.code == .conflict && error?.field == "ceiling")
    }
  }

  @Test("An estimate is built from the contract's own prices before those of all, and decides the order again")
  func priced() async throws {
    try await withCentre { centre in
      let order = try await centre.open("roads.pothole")
      let items = ["A.01", "A.02"].map { PriceItem(code: $0, unit: "m2", price: euro(10), description: "Work") }
      try await centre.perform(by: .dora) { transaction, context in
        try transaction.save(items, for: nil, in: context)
        let own = PriceItem(code: "A.01", unit: "m2", price: euro(8), description: "Work")
        try transaction.save([own], for: "C-ALFA", in: context)
      }
      let priced = try await centre.perform(by: .bruno) {
        try $0.set(
          [("A.01", Quantity(thousandths: 100_000)), ("A.02", Quantity(thousandths: 1_500))], under: "C-ALFA",
          OrderSettings(), on: order.number, seen: nil, in: $1)
      }
      #expect(priced.estimate == euro(815) && priced.state == .approval)
      let bill = try await centre.register.read { try $0.bills(of: [try $0.order(order.number)])[order.number] }
      #expect(bill?.lines.map(\.amount) == [euro(800), euro(15)] && bill?.contract == "C-ALFA")

      let changed = try await centre.act(order.number, by: .bruno) {
        try $0.set(OrderSettings(estimate: euro(900)), in: $1)
      }
      #expect(try await centre.register.read { try $0.bills(of: [changed]) }.isEmpty)
      let unknown = await domainError {
        try await centre.perform(by: .bruno) {
          try $0.set(
            [("A.09", Quantity(thousandths: 1_000))], under: nil, OrderSettings(), on: order.number, seen: nil, in: $1)
        }
      }
      #expect(unknown?.code == .notFound && unknown?.field == "items")
    }
  }
}
