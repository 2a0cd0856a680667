import ArgumentParser

/// `user`: the people who work with the centre.
struct UserCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "user", abstract: "Adds users and makes their tokens.", subcommands: [UserAdd.self, UserToken.self])
}
