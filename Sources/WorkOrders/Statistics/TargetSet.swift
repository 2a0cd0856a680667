/// Some of the acts that targets limit.
struct TargetSet: OptionSet, Sendable {
  let rawValue: UInt8

  init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The one act.
  init(_ name: TargetName) {
    let bit: UInt8 =
      switch name {
      case .triage: 0
      case .approval: 1
      case .acceptance: 2
      case .arrival: 3
      case .makingSafe: 4
      case .completion: 5
      }
    self.init(rawValue: 1 << bit)
  }
}
