import ArgumentParser

/// `user`: the people who work with the centre.
struct UserCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "user", abstract: "Adds users, makes their tokens, and lends their authority.",
    subcommands: [UserAdd.self, UserToken.self, UserDelegate.self, UserDelegations.self])
}
