/// A stretch of time in which clocks stand still: waiting for the citizen, for another body, for weather.
public struct Pause: Hashable, Sendable {
  /// The first instant that does not count.
  public let from: Timestamp
  /// The first instant that counts again; `nil` while the pause lasts.
  public let to: Timestamp?
  /// Why, in the words of whoever paused it.
  public let cause: String
  /// The targets whose clocks stop; `nil` stops all.
  public let stops: [TargetName]?
  /// Who paused it.
  public let by: String?

  /// Makes a pause.
  public init(from: Timestamp, to: Timestamp?, cause: String, stops: [TargetName]? = nil, by: String? = nil) {
    self.from = from
    self.to = to
    self.cause = cause
    self.stops = stops
    self.by = by
  }

  /// Whether the pause stops this target's clock.
  public func stops(_ target: TargetName) -> Bool { stops?.contains(target) ?? true }

  /// The pause with an end: its own, or the one given while it lasts.
  public func ended(at instant: Timestamp) -> Pause {
    Pause(from: from, to: to ?? max(from, instant), cause: cause, stops: stops, by: by)
  }
}

extension [Pause] {
  /// The pauses that stop a target's clock.
  public func stopping(_ target: TargetName) -> [Pause] { filter { $0.stops(target) } }

  /// The same pauses with those that still last ended at an instant, for the earliest time something can be due.
  public func ended(at instant: Timestamp) -> [Pause] { map { $0.ended(at: instant) } }
}
