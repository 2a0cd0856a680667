import WorkOrders

/// Modes of activation by urgency as kept text, `emergency:phone normal:email`.
enum ModesText {
  static func write(_ modes: [UrgencyCode: ActivationMode]) -> String {
    modes.sorted { $0.key < $1.key }.map { "\($0.key):\($0.value.rawValue)" }.joined(separator: " ")
  }

  /// Reads what ``write(_:)`` wrote.
  static func read(_ text: String) -> [UrgencyCode: ActivationMode] {
    var modes: [UrgencyCode: ActivationMode] = [:]
    for word in text.split(separator: " ") {
      let parts = word.split(separator: ":").map(String.init)
      guard parts.count == 2, let mode = ActivationMode(rawValue: parts[1]) else { continue }
      modes[UrgencyCode(rawValue: parts[0])] = mode
    }
    return modes
  }
}
