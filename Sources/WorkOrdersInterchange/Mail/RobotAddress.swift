/// Addresses that say by their name that nobody reads what is sent to them.
enum RobotAddress {
  /// Whether an address is one, however its words are joined: `no-reply@`, `noreply.buche@`, `NonRispondere@`.
  static func isOne(_ address: String) -> Bool {
    let name = address.prefix { $0 != "@" }.prefix(64).lowercased().filter { $0.isLetter }
    return silent.contains { name.hasPrefix($0) } || systems.contains(name)
  }

  private static let silent = ["noreply", "donotreply", "dontreply", "nonrispondere", "nonrisponda", "noresponder"]
  private static let systems: Set<String> = ["mailerdaemon", "postmaster", "bounce", "bounces"]
}
