public import WorkOrders

/// What makes a message certified mail (PEC, RFC 6109), once its header, its structure and `daticert.xml` agree.
///
/// That it is signed is seen by its structure; whether the signature is the provider's, whoever receives it has to verify.
public struct CertifiedMail: Hashable, Sendable {
  /// What it is.
  public enum Form: Hashable, Sendable {
    /// A transport envelope: the message in it was sent as certified mail, and accepted at this time.
    case transport(at: Timestamp)
    /// An anomaly envelope: the message in it is ordinary mail that came into a certified box.
    case anomaly
    /// A receipt about a message of ours.
    case receipt(CertifiedReceipt)
    /// It says that it is one of these, and cannot be believed.
    case doubtful(CertifiedDoubt)
  }

  /// What it is.
  public let form: Form
  /// The domain of the provider that wrote the envelope or receipt, small letters; empty when it is none.
  public let provider: String

  /// States what a message is.
  public init(form: Form, provider: String) {
    self.form = form
    self.provider = provider
  }
}
