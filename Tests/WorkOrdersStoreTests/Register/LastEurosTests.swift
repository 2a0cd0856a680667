import Testing
import WorkOrders

@testable import WorkOrdersStore

@Suite("Sixty-four writers at once")
struct LastEurosTests {
  @Test("The last euros of a contract are spent once")
  func contract() async throws {
    let policy = SmallCity.policy { $0.mandates = [Self.generous] }
    let firms = [
      SmallCity.firm("ALFA", .email, priority: 1, trades: ["roads"], ceiling: euro(1_000)),
      SmallCity.firm("BETA", .phone, priority: 2, trades: ["roads"], ceiling: euro(500)),
    ]
    try await withCentre(policy, firms: firms) { centre in
      let orders = try await concurrently { _ in try await centre.open("roads.danger", estimate: Euro(cents: 3_333)) }

      let firms = Dictionary(grouping: orders, by: \.contractor).mapValues(\.count)
      #expect(firms == ["ALFA": 30, "BETA": 15, nil: 19])
      #expect(try await centre.standing("ALFA").committed == Euro(cents: 99_990))
      #expect(try await centre.standing("BETA").committed == Euro(cents: 49_995))
      #expect(orders.filter { $0.contractor == nil }.allSatisfy { $0.state == .unassigned })
    }
  }

  @Test("The last euros of a mandate's month are spent once")
  func mandate() async throws {
    let policy = SmallCity.policy { $0.mandates = [Self.monthly] }
    try await withCentre(policy) { centre in
      let orders = try await concurrently { _ in try await centre.open("roads.danger", estimate: Euro(cents: 3_333)) }

      #expect(orders.filter { $0.state == .offered }.count == 60)
      #expect(orders.filter { $0.state == .approval }.count == 4)
      #expect(try await centre.number("SELECT sum(amount) FROM mandate_use WHERE voided = 0") == 199_980)
    }
  }

  @Test("Costs that grow at once never overdraw their contract")
  func growth() async throws {
    let policy = SmallCity.policy { $0.mandates = [Self.generous] }
    let firms = [SmallCity.firm("ALFA", .email, priority: 1, trades: ["roads"], ceiling: euro(6_450))]
    try await withCentre(policy, firms: firms) { centre in
      let orders = try await concurrently { _ in try await centre.accepted(estimate: euro(100)) }

      let refusals = try await concurrently { index in
        await domainError {
          try await centre.act(orders[index].number, by: .bruno) {
            try $0.set(OrderSettings(estimate: euro(110)), in: $1)
          }
        }?.code
      }

      #expect(refusals.filter { $0 == nil }.count == 5)
      #expect(refusals.filter { $0 == .ceilingReached }.count == 59)
      #expect(try await centre.standing("ALFA").committed == euro(6_450))
    }
  }

  @Test("Numbers are unique; in a file they have no gaps")
  func numbers() async throws {
    try await withCentre { centre in
      let receipts = try await concurrently { index in
        // Every third is refused and must leave no gap.
        try? await centre.log(.report(index % 3 == 0 ? "roads.hole" : "roads.danger"))
      }

      let made = receipts.compactMap(\.self)
      #expect(made.count == 42)
      for serials in [
        made.map(\.contact.serial), made.compactMap(\.request?.serial), made.compactMap(\.orders.first?.number.serial),
      ] {
        #expect(Set(serials).count == 42)
        // On a server a transaction that is undone keeps the numbers it drew.
        #expect(zip(serials.sorted(), 1...).allSatisfy { TestEngine.isNumbered($0, $1) })
      }
    }
  }

  private static let generous = mandate(monthly: euro(100_000))
  private static let monthly = mandate(monthly: euro(2_000))

  private static func mandate(monthly: Euro) -> Mandate {
    Mandate(
      code: "URGENT", name: SmallCity.text("urgent"), holder: .operator, ceiling: euro(500),
      ceilings: [.init(per: .mandate, period: .month, amount: monthly)], validFrom: SmallCity.urgent.validFrom,
      validTo: SmallCity.urgent.validTo)
  }
}
