import WorkOrders

/// Hours in which the telephone does not stand still.
struct Storm {
  let date: CivilDate
  /// The minute of the day at which it breaks.
  let minute: Int
  /// How many requests it causes within three hours.
  let requests: Int
  /// What they are about, with weights.
  let kinds: [(category: String, weight: Int)]

  private init?(_ month: Int, _ day: Int, _ hour: Int, _ requests: Int, _ kinds: [(String, Int)]) {
    guard let date = CivilDate(year: 2025, month: month, day: day) else { return nil }
    self.date = date
    minute = hour * 60
    self.requests = requests
    self.kinds = kinds.map { (category: $0.0, weight: $0.1) }
  }

  /// The year's storms.
  static let all: [Storm] = [
    Storm(1, 27, 9, 45, rain), Storm(3, 13, 9, 50, wind), Storm(5, 15, 10, 70, rain), Storm(6, 24, 15, 90, wind),
    Storm(7, 8, 16, 110, wind), Storm(7, 29, 10, 60, wind), Storm(8, 21, 9, 50, wind), Storm(9, 9, 15, 100, rain),
    Storm(10, 7, 14, 80, rain), Storm(10, 23, 8, 130, rain), Storm(11, 6, 15, 120, rain), Storm(12, 16, 9, 60, rain),
  ].compactMap(\.self)

  private static let wind = [
    ("green.fallen-branch", 60), ("green.dangerous-tree", 12), ("lighting.pole-down", 6), ("roads.flooding", 10),
    ("roads.sign", 8), ("buildings.roof-leak", 8), ("roads.traffic-light", 4),
  ]
  private static let rain = [
    ("roads.flooding", 46), ("roads.manhole", 14), ("buildings.roof-leak", 22), ("green.fallen-branch", 14),
    ("roads.subsidence", 4), ("lighting.row-out", 6),
  ]
}
