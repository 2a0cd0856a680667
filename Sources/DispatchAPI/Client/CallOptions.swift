public import WorkOrders

/// What goes with one call besides its body.
public struct CallOptions: Hashable, Sendable {
  /// The key under which the act is done once.
  public var idempotencyKey: String?
  /// The version of the order that the caller has seen.
  public var ifVersion: Int?
  /// The user as whom somebody on the socket acts.
  public var actAs: String?
  /// The language explanations are wanted in; `nil` takes the city's.
  public var language: Language?

  /// Makes options with nothing set.
  public init(idempotencyKey: String? = nil, ifVersion: Int? = nil, actAs: String? = nil, language: Language? = nil) {
    self.idempotencyKey = idempotencyKey
    self.ifVersion = ifVersion
    self.actAs = actAs
    self.language = language
  }

  var headers: [(String, String)] {
    var headers: [(String, String)] = []
    if let idempotencyKey { headers.append((WireHeader.idempotencyKey, idempotencyKey)) }
    if let ifVersion { headers.append((WireHeader.ifMatch, "\"\(ifVersion)\"")) }
    if let actAs { headers.append((WireHeader.actAs, actAs)) }
    if let language { headers.append(("Accept-Language", language.rawValue)) }
    return headers
  }
}
