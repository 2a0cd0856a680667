/// First in, first out, without moving what waits.
struct VerbQueue {
  private var verbs: [QueuedVerb?] = []
  private var head = 0

  /// How many wait.
  var count: Int { verbs.count - head }
  /// Whether none waits.
  var isEmpty: Bool { count == 0 }

  /// Puts a verb last.
  mutating func append(_ verb: QueuedVerb) { verbs.append(verb) }

  /// Takes the first; `nil` when none waits.
  mutating func popFirst() -> QueuedVerb? {
    guard head < verbs.count else { return nil }
    let verb = verbs[head]
    verbs[head] = nil
    head += 1
    if head == verbs.count {
      verbs.removeAll(keepingCapacity: true)
      head = 0
    }
    return verb
  }
}
