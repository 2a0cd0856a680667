import Testing
import WorkOrders

@Suite("What few requests have is not told in open data")
struct OpenDataCellsTests {
  private static let all: OpenDataParts = [.category, .place, .channel]

  private func cells(
    _ counts: [(CategoryCode?, ZoneCode?, Channel, Int)], minimum: Int = 3
  ) -> OpenDataCells {
    var cells: [OpenDataCell: Int] = [:]
    for (category, zone, channel, count) in counts {
      cells[OpenDataCell(category: category, zone: zone, channel: channel)] = count
    }
    return OpenDataCells(cells, minimum: minimum)
  }

  private func parts(
    _ cells: OpenDataCells, _ category: CategoryCode?, _ zone: ZoneCode?, _ channel: Channel = .phone
  ) -> OpenDataParts {
    var request = ServiceRequest(
      number: RequestNumber(year: 2026, serial: 1), state: .open, channel: channel,
      reportedAt: Timestamp(milliseconds: 0), enteredAt: Timestamp(milliseconds: 0))
    request.category = category
    request.zone = zone
    return cells.parts(of: request)
  }

  @Test("A zone with one request is told of none, nor is the next smallest, which would leave it alone")
  func zone() {
    let cells = cells([("lamp", "Z1", .phone, 9), ("lamp", "Z2", .phone, 5), ("lamp", "Z9", .phone, 1)])
    #expect(parts(cells, "lamp", "Z1") == Self.all)
    #expect(parts(cells, "lamp", "Z2") == [.category, .channel])
    #expect(parts(cells, "lamp", "Z9") == [.category, .channel])
  }

  @Test("A category of few has neither name nor place, nor has the next smallest")
  func category() {
    let cells = cells([
      ("lamp", "Z1", .phone, 9), ("hole", "Z1", .phone, 6), ("tree", "Z1", .phone, 4), (nil, "Z1", .phone, 1),
    ])
    #expect(parts(cells, "lamp", "Z1") == Self.all)
    for category in ["hole", "tree", nil] as [CategoryCode?] { #expect(parts(cells, category, "Z1") == [.channel]) }
  }

  @Test("A channel of few is not told, nor is the next smallest; what it is about and where it is stay")
  func channel() {
    let cells = cells([("lamp", "Z1", .phone, 9), ("lamp", "Z1", .web, 4), ("lamp", "Z1", .pec, 1)])
    #expect(parts(cells, "lamp", "Z1", .phone) == Self.all)
    #expect(parts(cells, "lamp", "Z1", .web) == [.category, .place])
    #expect(parts(cells, "lamp", "Z1", .pec) == [.category, .place])
  }

  @Test("A category that few reported in a zone has no place there, and enough others of both have none either")
  func crossing() {
    let cells = cells([
      ("lamp", "Z1", .phone, 2), ("lamp", "Z2", .phone, 8), ("lamp", "Z3", .phone, 9), ("hole", "Z1", .phone, 9),
      ("hole", "Z2", .phone, 7), ("hole", "Z3", .phone, 9),
    ])
    #expect(parts(cells, "lamp", "Z1") == [.category, .channel])
    #expect(parts(cells, "lamp", "Z2") == [.category, .channel])
    #expect(parts(cells, "hole", "Z1") == [.category, .channel])
    #expect(parts(cells, "lamp", "Z3") == Self.all && parts(cells, "hole", "Z3") == Self.all)
  }

  @Test("A city that publishes every number still says no category of fewer than five")
  func everything() {
    let cells = cells([("lamp", "Z1", .phone, 9), ("lamp", "Z9", .pec, 1), ("tree", "Z1", .phone, 5)], minimum: 1)
    #expect(parts(cells, "lamp", "Z9", .pec) == Self.all && parts(cells, "tree", "Z1") == Self.all)
  }
}
