import Foundation
import WorkOrders

/// A question that people ask all day and wait for.
struct Look {
  /// What it is called.
  let name: String
  /// The path of its call, another in each round.
  let path: (_ round: Int) -> String

  /// How often each look is taken.
  private static let rounds = 300

  /// The questions about a register.
  static func all(in register: SizedRegister) throws -> [Look] {
    let numbers = try register.someOrders()
    guard !numbers.isEmpty else { throw DomainError(.internal, "The register in \(register.data) holds no orders.") }
    let (category, zone) = (try register.rarest("category"), try register.rarest("zone"))
    return [
      Look(name: "newest 50 orders") { _ in "orders?limit=50" },
      Look(name: "newest 50 orders at a firm") { _ in "orders?limit=50&state=accepted" },
      Look(name: "newest 50 orders of a rare category") { _ in "orders?limit=50&category=\(category)" },
      Look(name: "newest 50 late orders of a zone") { _ in "orders?limit=50&overdue=true&zone=\(zone)" },
      Look(name: "newest 50 open requests") { _ in "requests?limit=50&state=open" },
      Look(name: "newest 50 contacts") { _ in "calls?limit=50" },
      Look(name: "order show") { "orders/\(numbers[$0 % numbers.count])" },
      Look(name: "search as you type") { round in
        let (street, typed) = (District.all[round % District.all.count].streets[0], 3 + round % 6)
        let words = street.split(separator: " ").map { $0.prefix(typed) }.joined(separator: " ")
        return "search?q=\(words.addingPercentEncoding(withAllowedCharacters: .urlQueryAllowed) ?? "")"
      },
      Look(name: "nearest duplicates") { round in
        let district = District.all[round % District.all.count]
        let point = district.point(street: round % district.streets.count, house: 1 + round % 140)
        let (latitude, longitude) = (Double(point.latitude) / 1_000_000, Double(point.longitude) / 1_000_000)
        return "duplicates?category=roads.pothole&lat=\(latitude)&lon=\(longitude)"
      },
    ]
  }

  /// The milliseconds that each round takes.
  func times(through pool: ConnectionPool) throws -> [Double] {
    // Asked once before: what people look into all day lies in the machine's memory.
    for round in 0..<Self.rounds { try pool.done(.get(path(round))) }
    return try (0..<Self.rounds).map { round in
      try Stopwatch.seconds { try pool.done(.get(path(round))) } * 1_000
    }
  }
}
