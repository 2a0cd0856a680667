/// Lets few long counts go on at once: each keeps one of the register's readers, and others ask for small things.
///
/// Who comes while it is full waits, in the order of coming.
actor StatisticsDesk {
  /// The daemon's.
  static let shared = StatisticsDesk(places: 2)

  private var free: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// Makes one with so many places.
  init(places: Int) { free = places }

  /// Does a count when there is a place; the memory it took goes back to the system at once.
  func run<T: Sendable>(_ count: @Sendable () async throws -> T) async throws -> T {
    await enter()
    defer { leave() }
    let counted: Result<T, any Error>
    do { counted = .success(try await count()) } catch { counted = .failure(error) }
    await FreedMemory.giveBack()
    return try counted.get()
  }

  private func enter() async {
    if free > 0 {
      free -= 1
      return
    }
    await withCheckedContinuation { waiting.append($0) }
  }

  // A place that becomes free goes to who waits first.
  private func leave() {
    guard !waiting.isEmpty else {
      free += 1
      return
    }
    waiting.removeFirst().resume()
  }
}
