public import WorkOrders

/// A user account.
public struct UserAccount: Hashable, Sendable {
  /// The login name.
  public let name: UserName
  /// What the user may do.
  public let role: Role
  /// The user's own approval limit.
  public let limit: Euro?
  /// Where the user gets mail.
  public var email: String?
  /// Whether it is closed: nobody may use it.
  public internal(set) var isDisabled = false

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
  /// - Throws: ``DomainError`` `conflict` when the name is taken, `invalid` for what is no mail address.
  public func add(_ user: UserAccount, in context: ActContext) throws {
    guard try snapshot.user(user.name) == nil else {
      throw DomainError(
        .conflict, .init(it: "C'è già un utente \(user.name).", en: "There is already a user \(user.name)."),
        hint: .init(it: "Scegliere un altro nome.", en: "Choose another name."), field: "name")
    }
    try Self.check(user.email)
    try connection.execute(
      "INSERT INTO user_account (name, role, approval_limit, email, created_at) VALUES ($1, $2, $3, $4, $5)",
      [user.name, user.role.rawValue, user.limit, user.email, now])
    let facts: Facts = ["user": .text(user.name.rawValue), "role": .text(user.role.rawValue)]
    try record([Occurrence(.userAdded, amount: user.limit, facts: facts)], in: context)
  }

  /// Gives a user a token in place of an earlier one; only its digest is kept.
  public func giveToken(to user: UserName, digest: String, in context: ActContext) throws {
    guard try known(user).isDisabled == false else { throw Self.disabled(user) }
    try connection.execute("DELETE FROM access_token WHERE user_name = $1", [user])
    try connection.execute(
      "INSERT INTO access_token (digest, user_name, created_at) VALUES ($1, $2, $3)", [digest, user, now])
    try record([Occurrence(.userToken, facts: ["user": .text(user.rawValue)])], in: context)
  }

  /// Takes back every token of a user.
  ///
  /// - Throws: ``DomainError`` `notFound`, and `conflict` when there is none.
  public func revokeTokens(of user: UserName, in context: ActContext) throws {
    _ = try known(user)
    guard try snapshot.hasToken(user) else {
      throw DomainError(
        .conflict, .init(it: "L'utente \(user) non ha token.", en: "User \(user) has no token."),
        hint: .init(it: "Non c'è nulla da revocare.", en: "There is nothing to take back."))
    }
    try connection.execute("DELETE FROM access_token WHERE user_name = $1", [user])
    try record(
      [Occurrence(.userToken, facts: ["user": .text(user.rawValue), "revoked": .flag(true)])], in: context)
  }

  /// Closes an account, with its tokens, or opens it again; what it did stays.
  ///
  /// - Throws: ``DomainError`` `notFound`, and `conflict` when it is so already.
  public func set(_ user: UserName, isDisabled: Bool, in context: ActContext) throws {
    guard try known(user).isDisabled != isDisabled else {
      throw isDisabled
        ? Self.disabled(user)
        : DomainError(
          .conflict, .init(it: "L'utente \(user) è già attivo.", en: "User \(user) is not disabled."),
          hint: .init(it: "Non c'è nulla da fare.", en: "There is nothing to do."))
    }
    try connection.execute(
      "UPDATE user_account SET disabled = $1 WHERE name = $2", [isDisabled ? 1 : 0, user])
    if isDisabled { try connection.execute("DELETE FROM access_token WHERE user_name = $1", [user]) }
    try record(
      [Occurrence(isDisabled ? .userDisabled : .userEnabled, facts: ["user": .text(user.rawValue)])], in: context)
  }

  /// Notes where a user gets mail; the journal says only whether there is an address.
  ///
  /// - Throws: ``DomainError`` `notFound`, and `invalid` for what is no mail address.
  public func setAddress(of user: UserName, to email: String?, in context: ActContext) throws {
    _ = try known(user)
    try Self.check(email)
    try connection.execute("UPDATE user_account SET email = $1 WHERE name = $2", [email, user])
    try record(
      [Occurrence(.userAddress, facts: ["user": .text(user.rawValue), "email": .flag(email != nil)])], in: context)
  }

  private static func check(_ email: String?) throws(DomainError) {
    guard let email, !MailAddressForm.fits(email) else { return }
    throw DomainError(
      .invalid,
      .init(
        it: "\"\(email.prefix(64))\" non è un indirizzo di posta elettronica.",
        en: "\"\(email.prefix(64))\" is not an e-mail address."), field: "email")
  }

  private func known(_ user: UserName) throws -> UserAccount {
    guard let account = try snapshot.user(user) else {
      throw DomainError(
        .notFound, .init(it: "Non c'è l'utente \(user).", en: "There is no user \(user)."),
        hint: .init(it: "Prima va aggiunto l'utente.", en: "Add the user first."))
    }
    return account
  }

  static func disabled(_ user: UserName) -> DomainError {
    DomainError(
      .conflict, .init(it: "L'utente \(user) è disattivato.", en: "User \(user) is disabled."),
      hint: .init(it: "Riattivarlo con mcctl user enable.", en: "Open the account again with mcctl user enable."))
  }
}

extension RegisterSnapshot {
  /// The user with this name.
  public func user(_ name: UserName) throws -> UserAccount? {
    try connection.first(
      "SELECT name, role, approval_limit, disabled, email FROM user_account WHERE name = $1", [name], user)
  }

  /// Every user, by name.
  public func users() throws -> [UserAccount] {
    try connection.query(
      "SELECT name, role, approval_limit, disabled, email FROM user_account ORDER BY name", [], user)
  }

  /// Whether a user has a token.
  public func hasToken(_ user: UserName) throws -> Bool {
    try connection.first("SELECT 1 FROM access_token WHERE user_name = $1 LIMIT 1", [user]) { try $0.int(0) } != nil
  }

  /// The user whose token has this digest.
  public func user(tokenDigest: String) throws -> UserAccount? {
    try connection.first(
      """
      SELECT user_account.name, user_account.role, user_account.approval_limit, user_account.disabled,
        user_account.email
      FROM access_token
      JOIN user_account ON user_account.name = access_token.user_name
      WHERE access_token.digest = $1 AND user_account.disabled = 0
      """, [tokenDigest], user)
  }

  private func user(_ row: SQLRow) throws -> UserAccount {
    var account = UserAccount(name: try row.code(0), role: try row.choice(1), limit: try row.optionalEuro(2))
    account.isDisabled = try row.int(3) != 0
    account.email = try row.optionalText(4)
    return account
  }
}
