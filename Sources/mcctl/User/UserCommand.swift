import ArgumentParser

/// `user`: the people who work with the centre.
struct UserCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "user", abstract: "Adds users, makes and ends their tokens, closes accounts, and lends authority.",
    subcommands: [
      UserAdd.self, UserList.self, UserAddress.self, UserToken.self, UserRevoke.self, UserDisable.self,
      UserEnable.self, UserDelegate.self, UserDelegations.self,
    ])
}
