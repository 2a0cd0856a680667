/// Runs something 64 times at once and gives the results in order.
func concurrently<T: Sendable>(_ body: @escaping @Sendable (Int) async throws -> T) async throws -> [T] {
  try await withThrowingTaskGroup(of: (Int, T).self) { group in
    for index in 0..<64 { group.addTask { (index, try await body(index)) } }
    var results: [(Int, T)] = []
    for try await result in group { results.append(result) }
    return results.sorted { $0.0 < $1.0 }.map(\.1)
  }
}
