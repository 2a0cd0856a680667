import Testing

@testable import WorkOrders

@Suite("Clocks computed again from random journals")
struct ReplayPropertyTests {
  private static let parts = 4

  @Test(
    "After every act of a random life the journal gives the clocks that the order has, and none is stale",
    arguments: 0..<parts)
  func lives(part: Int) throws {
    var (compared, moved) = (0, 0)
    var kinds: Set<EventKind> = []
    for seed in part * 150..<(part + 1) * 150 {
      var life = try RandomLife(seed: UInt64(seed))
      for step in 0..<60 {
        guard let act = life.step() else { continue }
        compared += 1
        let differences = life.replay.differences(from: life.order.targets).map(\.en)
        try #require(differences.isEmpty, "seed \(seed), step \(step), after \(act): \(differences)")
        try #require(life.staleTargets.isEmpty, "seed \(seed), step \(step), after \(act): \(life.staleTargets)")
      }
      moved += life.movedByRework
      kinds.formUnion(life.kinds)
    }
    #expect(compared >= 10_000 / Self.parts && moved > 0)
    let wanted: Set<EventKind> = [
      .orderSuspended, .orderResumed, .orderReopened, .orderReworked, .orderHandedBack, .orderWithdrawn, .orderSet,
      .requestLinked, .requestUnlinked, .inspectionRecorded, .targetMet, .targetBreached, .targetRelieved,
    ]
    #expect(wanted.subtracting(kinds).isEmpty)
  }
}
