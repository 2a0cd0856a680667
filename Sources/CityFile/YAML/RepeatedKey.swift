/// A key that stands a second time in one mapping.
struct RepeatedKey {
  let name: String
  /// The line of the first time, from 1.
  let firstLine: Int
}
