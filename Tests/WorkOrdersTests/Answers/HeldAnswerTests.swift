import Testing

@testable import WorkOrders

@Suite("An answer that an order holds already")
struct HeldAnswerTests {
  private let noon = TestCity.time(11, 17, 12)

  @Test("An acceptance is held with the same time or none, also once they are at work; another time is another answer")
  func acceptance() throws {
    let order = try TestOrders.offered().accept(
      contractor: "ALFA", eta: noon, in: TestOrders.context(.contractor, minutes: 20)
    ).order
    #expect(order.holds(.accept(eta: nil), by: "ALFA") && order.holds(.accept(eta: noon), by: "ALFA"))
    #expect(!order.holds(.accept(eta: noon + .seconds(3_600)), by: "ALFA"))
    #expect(!order.holds(.accept(eta: nil), by: "BETA"), "nobody else's")
    #expect(!order.holds(.start, by: "ALFA") && !order.holds(.refuse(reason: "–"), by: "ALFA"))
    #expect(try TestOrders.started().holds(.accept(eta: nil), by: "ALFA"))
    #expect(try !TestOrders.offered().holds(.accept(eta: nil), by: "ALFA"))
  }

  @Test("The arrival, the danger removed and the end of the work are held, the end with the same amount or none")
  func work() throws {
    #expect(try TestOrders.started().holds(.start, by: "ALFA"))
    let danger = try TestOrders.accepted("roads.danger")
    #expect(!danger.holds(.makeSafe, by: "ALFA"))
    #expect(try danger.makeSafe(in: TestOrders.context(.contractor, minutes: 40)).order.holds(.makeSafe, by: "ALFA"))
    let done = try TestOrders.completed(final: euro(900))
    #expect(done.holds(.complete(final: euro(900)), by: "ALFA") && done.holds(.complete(final: nil), by: "ALFA"))
    #expect(!done.holds(.complete(final: euro(901)), by: "ALFA") && !done.holds(.start, by: "ALFA"))
    let claimed = try TestOrders.completed(final: euro(5_000))
    #expect(claimed.claimed == euro(5_000) && claimed.holds(.complete(final: euro(5_000)), by: "ALFA"))
  }

  @Test("What they refused or gave back is held until they are asked again; what passed in silence is not")
  func leaving() throws {
    let context = TestOrders.context(.contractor, minutes: 40)
    let refused = try TestOrders.offered().refuse(contractor: "ALFA", reason: "full", in: context).order
    let returned = try TestOrders.accepted().handBack(reason: "no crane", in: context).order
    for order in [refused, returned] {
      #expect(order.holds(.refuse(reason: "again"), by: "ALFA") && order.holds(.handBack(reason: "again"), by: "ALFA"))
      #expect(!order.holds(.refuse(reason: "again"), by: "BETA") && !order.holds(.accept(eta: nil), by: "ALFA"))
    }
    let again = try refused.offer(
      to: TestOrders.candidate, mode: .phone, answerBy: noon, in: TestOrders.context(.system, minutes: 50)
    ).order
    #expect(!again.holds(.refuse(reason: "again"), by: "ALFA"))
    let expired = try TestOrders.offered().expire(in: TestOrders.context(.system, minutes: 180)).order
    #expect(!expired.holds(.refuse(reason: "late"), by: "ALFA"))
  }
}
