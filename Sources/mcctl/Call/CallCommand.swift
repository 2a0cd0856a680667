import ArgumentParser

/// `call`: what comes in by telephone and otherwise.
struct CallCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "call", abstract: "Logs, shows and lists contacts.",
    subcommands: [CallLog.self, CallShow.self, CallList.self])
}
