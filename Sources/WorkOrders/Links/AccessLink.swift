/// A link by which somebody without an account acts on one thing: a contractor on an order, a reporter on a request.
public struct AccessLink: Hashable, Sendable {
  /// Whose it is, and what it is about.
  public enum Holder: Hashable, Sendable {
    /// A contractor, of one order.
    case contractor(ContractorCode, OrderNumber)
    /// Whoever reported in a contact, of the request that it opened.
    case reporter(ContactNumber, RequestNumber)
  }

  /// The two kinds of links, by the paths of their pages.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A contractor's.
    case contractor = "c"
    /// A reporter's.
    case reporter = "r"
  }

  /// The number under which the register knows it.
  public let id: Int64
  /// Whose it is.
  public let holder: Holder
  /// Until when it may be used.
  public let expiresAt: Timestamp
  /// When it was revoked; `nil` while it was not.
  public let revokedAt: Timestamp?
  /// When somebody's look at its page was noted last; `nil` before the first.
  public let viewedAt: Timestamp?

  /// How much time passes between two looks that are noted.
  public static let lookPeriod = Duration.seconds(3_600)

  /// Makes one.
  public init(id: Int64, holder: Holder, expiresAt: Timestamp, revokedAt: Timestamp?, viewedAt: Timestamp? = nil) {
    self.id = id
    self.holder = holder
    self.expiresAt = expiresAt
    self.revokedAt = revokedAt
    self.viewedAt = viewedAt
  }

  /// Whether a look at its page is to be noted now.
  public func isLookDue(at now: Timestamp) -> Bool { viewedAt.map { $0 <= now - Self.lookPeriod } ?? true }

  /// Checks that it may still be used.
  ///
  /// - Throws: ``DomainError`` `notAllowed` for one that is too old or was revoked.
  public func requireUsable(at now: Timestamp) throws(DomainError) {
    guard revokedAt == nil, now <= expiresAt else {
      throw DomainError(
        .notAllowed,
        .init(it: "Questo collegamento non vale più.", en: "This link is no longer valid."),
        hint: .init(
          it: "Chiamare la centrale, o rispondere al messaggio.", en: "Call the centre, or answer the message."))
    }
  }

  /// What a link that leads nowhere is answered with.
  public static let unknown = DomainError(
    .notFound, .init(it: "Questo collegamento non esiste.", en: "There is no such link."),
    hint: .init(it: "Copiarlo intero dal messaggio.", en: "Copy it whole from the message."))
}

extension AccessLink.Holder {
  /// Which kind of link it has.
  public var kind: AccessLink.Kind {
    switch self {
    case .contractor: .contractor
    case .reporter: .reporter
    }
  }
}
