import Synchronization
public import WorkOrders

/// Keeps the accounts that have been asked for at hand, until one of them changes.
final class AccountShelf: Sendable {
  private struct State {
    var accounts: [UserName: UserAccount] = [:]
    var changes = 0
  }

  private let state = Mutex(State())

  /// How often accounts have changed.
  var changes: Int { state.withLock { $0.changes } }

  /// The account, if it was asked for before.
  func account(_ name: UserName) -> UserAccount? { state.withLock { $0.accounts[name] } }

  /// Puts an account on the shelf that was read after so many changes; one that may be old is left away.
  func keep(_ account: UserAccount, after changes: Int) {
    state.withLock { if $0.changes == changes { $0.accounts[account.name] = account } }
  }

  /// Empties the shelf: an account has changed.
  func empty() { state.withLock { $0 = State(changes: $0.changes + 1) } }
}

extension Register {
  /// The user with this name, without waiting for a register of our own when he was asked for before.
  public func user(_ name: UserName) async throws -> UserAccount? {
    // Another daemon may have changed him since.
    guard !isShared else { return try await read { try $0.user(name) } }
    if let known = accounts.account(name) { return known }
    let changes = accounts.changes
    let found = try await read { try $0.user(name) }
    if let found { accounts.keep(found, after: changes) }
    return found
  }

  /// Forgets the accounts at hand, once a change of one is committed.
  public func forgetAccounts() { accounts.empty() }
}
