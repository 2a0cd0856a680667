import ArgumentParser
import WorkOrders

/// The sizes of register that are measured.
enum RegisterSize: String, CaseIterable {
  /// Ten thousand orders.
  case small = "10k"
  /// A hundred thousand.
  case middle = "100k"
  /// A million.
  case large = "1M"

  /// How many times the small register it is.
  var times: Int {
    switch self {
    case .small: 1
    case .middle: 10
    case .large: 100
    }
  }
}

/// Sizes as they are typed: `10k,100k`.
struct RegisterSizes: ExpressibleByArgument {
  /// The sizes, the smallest first.
  let sizes: [RegisterSize]

  /// Every size.
  static let all = RegisterSizes(sizes: RegisterSize.allCases)

  init(sizes: [RegisterSize]) { self.sizes = sizes }

  /// Reads what was typed; `nil` where it names none, or one that there is not.
  init?(argument: String) {
    let words = argument.split(separator: ",").map { RegisterSize(rawValue: String($0)) }
    guard !words.isEmpty, !words.contains(nil) else { return nil }
    sizes = RegisterSize.allCases.filter { words.contains($0) }
  }

  /// The sizes as they are typed.
  var defaultValueDescription: String { sizes.map(\.rawValue).joined(separator: ",") }
}
