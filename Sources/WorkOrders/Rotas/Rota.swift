/// An on-call rota: who is on duty when, of one contractor or of the city's technicians.
public struct Rota: Hashable, Sendable {
  /// The most turns a rota has.
  public static let mostTurns = 2_000

  /// Whose it is.
  public let owner: RotaOwner
  /// Its turns, in the order they were given.
  public let turns: [RotaTurn]

  /// Makes a rota.
  public init(owner: RotaOwner, turns: [RotaTurn]) {
    self.owner = owner
    self.turns = turns
  }

  /// Who is on duty at an instant: whoever came on last first, then by name.
  public func duties(at time: Timestamp, in city: CityZone) -> [Duty] {
    duties(from: time, to: time + .milliseconds(1), in: city)
      .sorted { ($1.from, $0.who, $0.to) < ($0.from, $1.who, $1.to) }
  }

  /// Every duty that touches the time between two instants, by start and name, at most `limit`.
  public func duties(from start: Timestamp, to end: Timestamp, in city: CityZone, limit: Int = 1_000) -> [Duty] {
    let all = turns.flatMap { turn in
      turn.stretches(from: start, to: end, in: city, limit: limit).map { stretch in
        Duty(
          owner: owner, who: turn.who, phone: turn.phone, email: turn.email, from: stretch.from, to: stretch.to)
      }
    }
    return Array(all.sorted { ($0.from, $0.who, $0.to) < ($1.from, $1.who, $1.to) }.prefix(limit))
  }

  /// Whom it names and no account is called, each once, in the order of its turns.
  public func people(without accounts: [String]) -> [String] {
    let known = Set(accounts.map { $0.lowercased() })
    var seen: Set<String> = []
    return turns.map(\.who).filter { !known.contains($0.lowercased()) && seen.insert($0).inserted }
  }

  /// Whether anybody is on duty at an instant.
  public func isCovered(at time: Timestamp, in city: CityZone) -> Bool {
    turns.contains { !$0.stretches(from: time, to: time + .milliseconds(1), in: city, limit: 1).isEmpty }
  }
}
