extension Dimension {
  /// Whether it describes what citizens asked for: a small number under it may point at one of them.
  ///
  /// Firms are no persons, and a target describes an act: both alone are published whole.
  public var describesRequests: Bool {
    switch self {
    case .area, .category, .zone, .urgency, .channel, .outcome, .week, .band: true
    case .contractor, .contract, .target: false
    }
  }
}

extension FigureKey {
  /// Whether its figure is broken down by something that describes what citizens asked for.
  public var describesRequests: Bool { dimensions.keys.contains(where: \.describesRequests) }
}
