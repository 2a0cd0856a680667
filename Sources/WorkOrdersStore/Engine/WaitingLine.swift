/// First in, first out, without moving what waits; what somebody waits for passes what can wait.
struct WaitingLine<Element> {
  /// So many pass one that can wait, and no more.
  static var mostPassing: Int { 32 }

  private var awaited = Queue()
  private var patient = Queue()
  private var passed = 0

  /// How many wait.
  var count: Int { awaited.count + patient.count }
  /// Whether none waits.
  var isEmpty: Bool { count == 0 }

  /// Puts one last.
  ///
  /// - Parameter canWait: whether nobody waits for it, so that others may pass.
  mutating func append(_ element: Element, canWait: Bool = false) {
    if canWait { patient.append(element) } else { awaited.append(element) }
  }

  /// Takes the next; `nil` when none waits.
  mutating func popFirst() -> Element? {
    if let element = popAwaited() { return element }
    passed = 0
    return patient.popFirst()
  }

  /// Takes the next that somebody waits for; `nil` when there is none, or so many have passed what can wait that its turn
  /// has come.
  mutating func popAwaited() -> Element? {
    guard patient.isEmpty || passed < Self.mostPassing, let element = awaited.popFirst() else { return nil }
    passed = patient.isEmpty ? 0 : passed + 1
    return element
  }

  private struct Queue {
    private var elements: [Element?] = []
    private var head = 0

    var count: Int { elements.count - head }
    var isEmpty: Bool { count == 0 }

    mutating func append(_ element: Element) { elements.append(element) }

    mutating func popFirst() -> Element? {
      guard head < elements.count else { return nil }
      let element = elements[head]
      elements[head] = nil
      head += 1
      if head == elements.count {
        elements.removeAll(keepingCapacity: true)
        head = 0
      }
      return element
    }
  }
}
