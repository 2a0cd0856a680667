import Testing

@testable import WorkOrders

@Suite("Expiry of approvals")
struct ApprovalExpiryTests {
  private static let policy = TestCity.policy {
    $0.approvals = ApprovalRules(
      limits: $0.approvals.limits, fourEyesAbove: $0.approvals.fourEyesAbove, validFor: .elapsed(.seconds(86_400)))
  }

  private func later(_ days: Int, _ policy: Policy = policy) -> ActContext {
    TestOrders.context(.system, minutes: 5 + days * 1_440, policy: policy)
  }

  @Test("An approval says until when it holds, and has no end unless the city gives it one")
  func until() throws {
    #expect(try TestOrders.ready(policy: Self.policy).approvedUntil == TestOrders.morning + .seconds(86_700))
    #expect(try TestOrders.ready().approvedUntil == nil)
    #expect(try TestOrders.ready().expiringApproval(in: later(4_000)) == nil)
  }

  @Test("At its last moment an approval holds; then a ready order waits for consent again")
  func ready() throws {
    let order = try TestOrders.ready(policy: Self.policy)

    #expect(try order.expiringApproval(in: later(1)) == nil)
    let change = try #require(try order.expiringApproval(in: later(2)))
    #expect(change.order.state == .approval && change.order.approved == nil && change.order.version > order.version)
    #expect(change.occurrences.map(\.kind) == [.approvalExpired])
    #expect(change.occurrences.first?.amount == euro(1_000))
  }

  @Test("An open offer is taken back, and the contractor may be asked again afterwards")
  func offered() throws {
    var order = try TestOrders.offered()
    order.approvedUntil = TestOrders.morning
    let change = try #require(try order.expiringApproval(in: later(1)))

    #expect(change.order.state == .approval && change.order.contractor == nil && change.order.openOffer == nil)
    #expect(change.occurrences.map(\.kind) == [.orderWithdrawn, .approvalExpired])
    #expect(change.order.excludedContractors.isEmpty)
  }

  @Test(
    "Once a contractor has the order the approval is used, and expires no more",
    arguments: [OrderState.accepted, .started, .suspended, .completed, .closed, .cancelled])
  func used(state: OrderState) throws {
    var order = try TestOrders.order(in: state)
    order.approvedUntil = TestOrders.morning
    #expect(try order.expiringApproval(in: later(9)) == nil)
  }

  @Test("A first consent that is too old counts no more towards four eyes")
  func staleConsent() throws {
    var order = try TestOrders.new(estimate: euro(20_000))
    order.state = .approval
    order = try order.approve(in: TestOrders.context(.manager, minutes: 5, policy: Self.policy)).order

    let second = TestOrders.context(.manager, minutes: 3_000, name: "elio", policy: Self.policy)
    let late = try order.approve(in: second).order

    #expect(late.state == .approval && late.approvals.map(\.by) == ["elio"])
  }
}
