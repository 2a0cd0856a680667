import WorkOrders

/// Why a message did not leave.
struct SendmailFailure: Error, Hashable {
  /// What happened, without a word of the message's or its recipient's: it goes to the log.
  let what: String
  /// What the program said, which may name the recipient; empty when it said nothing.
  var words = ""
  /// Whether trying again would change nothing.
  var isPermanent = false

  /// What is shown to staff.
  var reason: String { words.isEmpty ? what : "\(what): \(words)" }

  /// Any failure; a message that cannot be written (an address that is none) never will be.
  init(_ error: any Error) {
    switch error {
    case let failure as SendmailFailure: self = failure
    case let error as DomainError: self.init(what: error.message, isPermanent: error.code == .invalid)
    default: self.init(what: "\(error)")
    }
  }

  init(what: String, words: String = "", isPermanent: Bool = false) {
    self.what = what
    self.words = words
    self.isPermanent = isPermanent
  }

  /// What an exit status of `sendmail` means (sysexits.h, which Postfix, Exim and msmtp follow).
  ///
  /// Permanent is what is wrong with this message or its recipient: 65 (data), 67 (no such user), 68 (no such host). The
  /// rest may be mended or pass: a wrong configuration or password (64, 77, 78) is the program's, not the message's. msmtp
  /// ends with 65 where a server refuses sender or recipient for good, with 69 where it asks to try later.
  static func exit(_ code: Int32, words: String) -> SendmailFailure {
    SendmailFailure(
      what: "sendmail did not take the message (exit \(code))", words: words,
      isPermanent: [65, 67, 68].contains(code))
  }
}
