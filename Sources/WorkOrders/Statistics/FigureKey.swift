/// What tells a figure from all others of its document: `orders.closed area=roads urgency=urgent`.
public struct FigureKey: Hashable, Sendable {
  /// The code of its definition.
  public let code: String
  /// The codes it is broken down by; empty for the whole city.
  public let dimensions: [Dimension: String]

  /// Makes a key.
  public init(code: String, dimensions: [Dimension: String] = [:]) {
    self.code = code
    self.dimensions = dimensions
  }
}

extension FigureKey: CustomStringConvertible {
  /// The code, then each dimension in the order of documents.
  public var description: String {
    ([code] + Dimension.allCases.compactMap { dimension in dimensions[dimension].map { "\(dimension.rawValue)=\($0)" } })
      .joined(separator: " ")
  }
}
