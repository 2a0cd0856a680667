import Synchronization
public import WorkOrders

/// Keeps the accounts that have been asked for at hand: an account never changes once it is there.
final class AccountShelf: Sendable {
  private let accounts = Mutex<[UserName: UserAccount]>([:])

  /// The account, if it was asked for before.
  func account(_ name: UserName) -> UserAccount? { accounts.withLock { $0[name] } }

  /// Puts an account that a snapshot has shown on the shelf.
  func keep(_ account: UserAccount) { accounts.withLock { $0[account.name] = account } }
}

extension Register {
  /// The user with this name, without waiting for the register when he was asked for before.
  public func user(_ name: UserName) async throws -> UserAccount? {
    if let known = accounts.account(name) { return known }
    let found = try await read { try $0.user(name) }
    if let found { accounts.keep(found) }
    return found
  }
}
