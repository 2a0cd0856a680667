/// The forms that figures come in.
public enum StatisticsFormat: String, Hashable, Sendable, CaseIterable {
  /// The official file, valid against its schema.
  case xml
  /// One figure a line.
  case csv
  /// The figures as one JSON document.
  case json
}
