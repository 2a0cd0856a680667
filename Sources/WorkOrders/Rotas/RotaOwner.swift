/// Whose on-call rota it is.
public enum RotaOwner: Hashable, Comparable, Sendable {
  /// A contractor's: the firm is asked only while somebody of it is on duty.
  case contractor(ContractorCode)
  /// The city's technicians': alarms reach the one on duty.
  case technicians

  /// As stored and shown: `contractor:luce-viva` or `technician`.
  public var key: String {
    switch self {
    case .contractor(let code): "contractor:\(code)"
    case .technicians: "technician"
    }
  }

  /// Reads ``key``; `nil` for anything else.
  public init?(key: String) {
    if key == "technician" {
      self = .technicians
    } else if key.hasPrefix("contractor:"), let code = ContractorCode(typed: String(key.dropFirst(11))) {
      self = .contractor(code)
    } else {
      return nil
    }
  }

  /// Contractors by code, then the technicians.
  public static func < (lhs: RotaOwner, rhs: RotaOwner) -> Bool { lhs.key < rhs.key }
}
