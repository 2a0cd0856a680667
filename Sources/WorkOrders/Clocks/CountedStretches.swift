/// The time from a start on without the pauses: finite stretches before them, and an open one after the last.
struct CountedStretches {
  /// Stretches that end where a pause starts, in order; none is empty.
  let beforePauses: [(from: Timestamp, to: Timestamp)]
  /// Where the stretch without end starts; `nil` when a pause has no end.
  let lastStart: Timestamp?

  /// Takes the pauses out; they may overlap and come in any order.
  init(from start: Timestamp, pauses: [Pause]) {
    var stretches: [(from: Timestamp, to: Timestamp)] = []
    var cursor: Timestamp? = start
    for pause in pauses.sorted(by: { $0.from < $1.from }) {
      guard let reached = cursor else { break }
      if let to = pause.to, to <= max(reached, pause.from) { continue }
      if reached < pause.from { stretches.append((reached, pause.from)) }
      cursor = pause.to
    }
    beforePauses = stretches
    lastStart = cursor
  }
}
