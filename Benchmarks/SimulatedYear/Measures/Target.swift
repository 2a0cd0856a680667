import Foundation

/// What a measurement should come to.
enum Target: Hashable {
  /// As much or more.
  case atLeast(Double)
  /// As much or less.
  case atMost(Double)
  /// Less.
  case below(Double)
  /// More.
  case above(Double)

  /// Whether a value reaches it.
  func isMet(by value: Double) -> Bool {
    switch self {
    case .atLeast(let bound): value >= bound
    case .atMost(let bound): value <= bound
    case .below(let bound): value < bound
    case .above(let bound): value > bound
    }
  }
}

extension Target: CustomStringConvertible {
  /// The target as people read it: `≤ 1.5`.
  var description: String {
    switch self {
    case .atLeast(let bound): "≥ \(Number.text(bound))"
    case .atMost(let bound): "≤ \(Number.text(bound))"
    case .below(let bound): "< \(Number.text(bound))"
    case .above(let bound): "> \(Number.text(bound))"
    }
  }
}

/// Numbers in tables.
enum Number {
  /// As many digits as there is something to say, two behind the point at most.
  static func text(_ number: Double) -> String {
    let rounded = (number * 100).rounded() / 100
    return rounded == rounded.rounded() && abs(rounded) < 1e15 ? "\(Int(rounded))" : "\(rounded)"
  }
}
