import WorkOrders

/// Why a text cannot be read as YAML at all.
struct YAMLFault: Error {
  /// From 1.
  let line: Int
  /// From 1.
  let column: Int
  /// What is wrong, in sentences.
  let message: LocalizedText
}
