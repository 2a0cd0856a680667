/// An event's facts by name, few and small, in the byte order of their names.
///
/// They lie side by side: among a handful a name is found sooner by looking at each than by hashing.
public struct Facts: Hashable, Sendable {
  private struct Fact: Hashable, Sendable {
    let name: String
    var value: FactValue
  }

  private var facts: [Fact] = []

  /// No facts.
  public init() {}

  /// The value of a fact; `nil` for what is not told.
  public subscript(name: String) -> FactValue? {
    get { facts.first { $0.name == name }?.value }
    set {
      let place = facts.firstIndex { !$0.name.utf8.lexicographicallyPrecedes(name.utf8) } ?? facts.endIndex
      let isThere = place < facts.endIndex && facts[place].name == name
      switch newValue {
      case let value? where isThere: facts[place].value = value
      case let value?: facts.insert(Fact(name: name, value: value), at: place)
      case nil where isThere: facts.remove(at: place)
      case nil: break
      }
    }
  }

  /// Whether nothing is told.
  public var isEmpty: Bool { facts.isEmpty }

  /// The names, in order.
  public var names: [String] { facts.map(\.name) }

  /// Adds others; what is told already stands.
  public mutating func add(_ others: Facts) {
    for fact in others.facts where self[fact.name] == nil { self[fact.name] = fact.value }
  }

  /// These and others; what both tell is told as here.
  public func adding(_ others: Facts) -> Facts {
    var all = self
    all.add(others)
    return all
  }

  /// Something made of each value, by name.
  public func mapValues<T>(_ transform: (FactValue) throws -> T) rethrows -> [String: T] {
    try Dictionary(uniqueKeysWithValues: facts.map { ($0.name, try transform($0.value)) })
  }

  /// Goes through them in order.
  public func forEach(_ body: (_ name: String, _ value: FactValue) throws -> Void) rethrows {
    for fact in facts { try body(fact.name, fact.value) }
  }

  /// Adds a fact whose name comes after those of all others.
  mutating func append(_ name: String, _ value: FactValue) { facts.append(Fact(name: name, value: value)) }

  /// Makes room for so many.
  mutating func reserve(_ count: Int) { facts.reserveCapacity(count) }
}

extension Facts: ExpressibleByDictionaryLiteral {
  /// Facts by name; of two with the same name the last stands.
  public init(_ facts: some Sequence<(String, FactValue)>) {
    for (name, value) in facts { self[name] = value }
  }

  /// Facts by name; of two with the same name the last stands.
  public init(dictionaryLiteral elements: (String, FactValue)...) { self.init(elements) }
}
