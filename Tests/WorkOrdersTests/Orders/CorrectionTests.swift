import Testing

@testable import WorkOrders

/// Approved are 1,000 euro, with a tolerance of a tenth.
@Suite("A mistyped final amount")
struct CorrectionTests {
  @Test("It is corrected without rework, as an event of its own")
  func corrected() throws {
    let mistyped = try TestOrders.started().complete(final: euro(900_000), in: TestOrders.context(.contractor)).order
    #expect(mistyped.approvalPending && mistyped.claimed == euro(900_000))

    let change = try mistyped.correct(final: euro(900), in: TestOrders.context(.manager))

    #expect(change.occurrences.map(\.kind) == [.orderCorrected])
    #expect(change.order.state == .completed && change.order.final == euro(900) && change.order.claimed == nil)
    #expect(!change.order.approvalPending)
    #expect(try change.order.close(in: TestOrders.context(.technician)).occurrences.last?.amount == euro(900))
  }

  @Test("Above what was approved it waits for approval, as it would have at completion")
  func tooMuch() throws {
    let order = try TestOrders.order(in: .completed).correct(final: euro(1_101), in: TestOrders.context(.technician))
      .order
    #expect(order.approvalPending && order.claimed == euro(1_101) && order.final == nil)
  }

  @Test("Neither an operator nor a contractor corrects it", arguments: [Role.operator, .contractor])
  func roles(role: Role) throws {
    let order = try TestOrders.order(in: .completed)
    expectRefusal(.notAllowed, "may not correct the final amount") {
      try order.correct(final: euro(900), in: TestOrders.context(role))
    }
  }
}
