public import WorkOrders

/// A user account.
public struct UserAccount: Hashable, Sendable {
  /// The login name.
  public let name: UserName
  /// What the user may do.
  public let role: Role
  /// The user's own approval limit.
  public let limit: Euro?

  /// Makes an account.
  public init(name: UserName, role: Role, limit: Euro? = nil) {
    self.name = name
    self.role = role
    self.limit = limit
  }

  /// The user as the one who acts.
  public var actor: Actor { Actor(name: name.rawValue, role: role, personalLimit: limit) }
}

extension RegisterTransaction {
  /// Adds a user.
  ///
  /// - Throws: ``DomainError`` `conflict` when the name is taken.
  public func add(_ user: UserAccount, in context: ActContext) throws {
    guard try snapshot.user(user.name) == nil else {
      throw DomainError(
        .conflict, .init(it: "C'è già un utente \(user.name).", en: "There is already a user \(user.name)."),
        hint: .init(it: "Scegliere un altro nome.", en: "Choose another name."), field: "name")
    }
    try connection.execute(
      "INSERT INTO user_account (name, role, approval_limit, created_at) VALUES ($1, $2, $3, $4)",
      [user.name, user.role.rawValue, user.limit, now])
    let facts: [String: FactValue] = ["user": .text(user.name.rawValue), "role": .text(user.role.rawValue)]
    try record([Occurrence(.userAdded, amount: user.limit, facts: facts)], in: context)
  }

  /// Gives a user a token in place of an earlier one; only its digest is kept.
  public func giveToken(to user: UserName, digest: String, in context: ActContext) throws {
    guard try snapshot.user(user) != nil else {
      throw DomainError(
        .notFound, .init(it: "Non c'è l'utente \(user).", en: "There is no user \(user)."),
        hint: .init(it: "Prima va aggiunto l'utente.", en: "Add the user first."))
    }
    try connection.execute("DELETE FROM access_token WHERE user_name = $1", [user])
    try connection.execute(
      "INSERT INTO access_token (digest, user_name, created_at) VALUES ($1, $2, $3)", [digest, user, now])
    try record([Occurrence(.userToken, facts: ["user": .text(user.rawValue)])], in: context)
  }
}

extension RegisterSnapshot {
  /// The user with this name.
  public func user(_ name: UserName) throws -> UserAccount? {
    try connection.first("SELECT name, role, approval_limit FROM user_account WHERE name = $1", [name], user)
  }

  /// The user whose token has this digest.
  public func user(tokenDigest: String) throws -> UserAccount? {
    try connection.first(
      """
      SELECT user_account.name, user_account.role, user_account.approval_limit FROM access_token
      JOIN user_account ON user_account.name = access_token.user_name WHERE access_token.digest = $1
      """, [tokenDigest], user)
  }

  private func user(_ row: SQLRow) throws -> UserAccount {
    UserAccount(name: try row.code(0), role: try row.choice(1), limit: try row.optionalEuro(2))
  }
}
