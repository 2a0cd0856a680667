import Foundation

/// What texts were read as, found again by their bytes: columns of a large register hold the same few words millions of
/// times.
///
/// It keeps every distinct text that it was given.
struct KnownTexts<Value> {
  private struct Entry {
    let hash: UInt64
    let bytes: [UInt8]
    let value: Value
  }

  private var entries: [Entry] = []
  /// Places in ``entries`` by hash, the next free slot where one is taken; a power of two, never more than half full.
  private var slots: [Int32] = Array(repeating: Self.free, count: 64)

  /// The value of a text, which is read from it the first time.
  ///
  /// - Parameter read: the value of a text that is not known; `nil` for one that has none, which is not kept.
  mutating func value(of text: UnsafeBufferPointer<UInt8>, reading read: () throws -> Value?) rethrows -> Value? {
    let hash = Self.hash(text)
    var slot = place(hash)
    while slots[slot] != Self.free {
      let entry = entries[Int(slots[slot])]
      if entry.hash == hash, Self.isEqual(entry.bytes, text) { return entry.value }
      slot = (slot + 1) & (slots.count - 1)
    }
    guard let value = try read() else { return nil }
    slots[slot] = Int32(entries.count)
    entries.append(Entry(hash: hash, bytes: Array(text), value: value))
    if entries.count * 2 > slots.count { grow() }
    return value
  }

  private mutating func grow() {
    slots = Array(repeating: Self.free, count: slots.count * 2)
    for (number, entry) in entries.enumerated() {
      var slot = place(entry.hash)
      while slots[slot] != Self.free { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  private static func isEqual(_ bytes: [UInt8], _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count == text.count, let start = text.baseAddress else { return bytes.count == text.count }
    return bytes.withUnsafeBytes { known in known.baseAddress.map { memcmp($0, start, text.count) == 0 } ?? true }
  }

  // The uppermost bits depend on all bytes.
  private func place(_ hash: UInt64) -> Int { Int(hash >> UInt64(64 - slots.count.trailingZeroBitCount)) }

  // FNV-1a, eight bytes at a time.
  private static func hash(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(text)
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(raw.count)
    var next = 0
    while next + 8 <= raw.count {
      hash = mixed(hash, raw.loadUnaligned(fromByteOffset: next, as: UInt64.self))
      next += 8
    }
    while next < raw.count {
      hash = mixed(hash, UInt64(raw[next]))
      next += 1
    }
    return hash
  }

  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word) &* 0x9e37_79b9_7f4a_7c15
    return product ^ (product >> 32)
  }

  private static var free: Int32 { -1 }
}
