/// A table from the words of a source to ours; capitals do not count.
public struct ImportTranslation<Value: Hashable & Sendable>: Hashable, Sendable {
  /// What stands for any word that is not in the table; `nil` refuses such rows.
  public let otherwise: Value?
  private let values: [String: Value]

  /// Makes a table; the word `*` stands for any other.
  public init(_ values: [String: Value]) {
    var table: [String: Value] = [:]
    for (word, value) in values.sorted(by: { $0.key < $1.key }) where word != "*" { table[word.lowercased()] = value }
    self.values = table
    self.otherwise = values["*"]
  }

  /// Our value for a word.
  public func callAsFunction(_ word: String) -> Value? { values[word.lowercased()] ?? otherwise }

  /// All of our values that can come out.
  public var results: Set<Value> { Set(values.values).union(otherwise.map { [$0] } ?? []) }
}
