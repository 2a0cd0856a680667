import Foundation

/// By which ways mail goes out and comes in, as the daemon was told.
struct MailSettings: Sendable {
  /// The program that takes messages; `nil` where they are laid into the outbox folder.
  var sendmail: String?
  /// The address that messages come from.
  var sender = MailSettings.nobody
  /// The folder into which messages are laid without such a program.
  var outbox = "outbox"
  /// The certified box, where there is one.
  var certifiedBox: Notifier.CertifiedBox?
  /// Certificates by which providers' signatures are verified.
  var authorities: String?
  /// A Maildir whose messages are taken.
  var maildir: String?
  /// The socket on which mail comes by LMTP.
  var lmtp: String?
  /// Whether anybody can come by TCP, as a browser does.
  var isListening = false

  /// Whether there is a certified box.
  var hasBox: Bool { certifiedBox != nil }

  /// The address that nobody answers to.
  static let nobody = "centre@localhost"
}

extension MailSettings {
  /// What the daemon's settings say of mail.
  init(_ settings: DaemonSettings) {
    sendmail = settings.sendmail
    sender = settings.sender
    outbox = settings.directory.appendingPathComponent("outbox", isDirectory: true).path
    certifiedBox = settings.certifiedBox
    authorities = settings.signatures?.authorities
    maildir = settings.maildir
    lmtp = settings.lmtp
    isListening = settings.listener != nil
  }
}
