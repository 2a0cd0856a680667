import ArgumentParser

/// `policy`: the city's rules.
struct PolicyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy", abstract: "Checks, shows, compares, tries and applies the city's rules.",
    subcommands: [
      PolicyCheck.self, PolicyShow.self, PolicyTry.self, PolicyDiff.self, PolicySimulate.self,
      PolicyApply.self, PolicyWithdraw.self, PolicyHistory.self,
    ])
}
