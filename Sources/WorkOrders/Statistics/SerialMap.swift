/// Values by the keys of public numbers, each at its own size to twice that.
struct SerialMap<Value: Sendable>: Sendable {
  private var pages = SerialPages(blank: Page())

  /// The values of numbers side by side, those that are there, in the order of the numbers.
  private struct Page: Sendable {
    /// Which of the numbers have a value, by a bit each.
    private(set) var present: UInt64 = 0
    var values: [Value] = []

    /// Where the value of a number is; `nil` where it has none.
    func place(_ bit: UInt64) -> Int? { present & bit == 0 ? nil : place(before: bit) }

    mutating func set(_ value: Value, _ bit: UInt64) {
      if let place = place(bit) {
        values[place] = value
      } else {
        // A page that fills is given its room at once: growing by and by would leave holes of every size behind.
        if values.count == Self.few { values.reserveCapacity(64) }
        values.insert(value, at: place(before: bit))
        present |= bit
      }
    }

    mutating func clear(_ bit: UInt64) {
      guard let place = place(bit) else { return }
      values.remove(at: place)
      present &= ~bit
      // Room is given back once most of it is unused.
      if values.isEmpty || (values.capacity > 8 && values.count * 4 <= values.capacity) { values = values.map { $0 } }
    }

    private static var few: Int { 4 }

    private func place(before bit: UInt64) -> Int { (present & (bit - 1)).nonzeroBitCount }
  }

  /// The value of a number.
  subscript(key: Int64) -> Value? {
    get {
      guard let page = pages[key], let place = page.place(Self.bit(key)) else { return nil }
      return page.values[place]
    }
    set {
      if let newValue {
        pages.edit(key) { $0.set(newValue, Self.bit(key)) }
      } else {
        pages.editKnown(key) { $0.clear(Self.bit(key)) }
      }
    }
  }

  /// Changes the value of a number where it is; nothing happens where there is none.
  mutating func edit(_ key: Int64, _ change: (inout Value) -> Void) {
    pages.editKnown(key) { page in
      if let place = page.place(Self.bit(key)) { change(&page.values[place]) }
    }
  }

  /// Goes through the values, in no order.
  func forEach(_ body: (Value) -> Void) { pages.forEach { $0.values.forEach(body) } }

  private static func bit(_ key: Int64) -> UInt64 { SerialPages<Page>.bit(key) }
}
