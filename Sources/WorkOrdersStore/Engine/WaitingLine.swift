/// First in, first out, without moving what waits.
struct WaitingLine<Element> {
  private var elements: [Element?] = []
  private var head = 0

  /// How many wait.
  var count: Int { elements.count - head }
  /// Whether none waits.
  var isEmpty: Bool { count == 0 }

  /// Puts one last.
  mutating func append(_ element: Element) { elements.append(element) }

  /// Takes the first; `nil` when none waits.
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
