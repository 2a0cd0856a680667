import Foundation
import Testing

@testable import SimulatedYear

/// A Dovecot of our own: mailboxes in a folder, filled by its LMTP and read by its IMAP.
///
/// Everybody has a mailbox, by the name that he gives. A message that comes again is not laid into it again, as the large
/// providers do: it is known by its Message-ID.
final class Dovecot: Sendable {
  /// Everything of it.
  let folder: String
  /// Where it is read by IMAP.
  let port: Int
  /// Everybody's password.
  static let password = "secret"
  private let server: RunningProgram

  /// Starts one.
  init() async throws {
    folder = try MailServers.folder("imap")
    port = try FreePort.find()
    try MailServers.makeFolder(folder + "/homes")
    try await MailServers.give(folder + "/homes", to: "nobody:nogroup", mode: 0o755, in: folder)
    try Self.once.write(toFile: folder + "/once.sieve", atomically: true, encoding: .utf8)
    try await MailServers.done("/usr/bin/sievec", [folder + "/once.sieve"], in: folder)
    try Self.settings(folder, port).write(toFile: folder + "/dovecot.conf", atomically: true, encoding: .utf8)
    server = try RunningProgram(
      "/usr/sbin/dovecot", ["-F", "-c", folder + "/dovecot.conf"], environment: [:], log: folder + "/errors")
    let (server, folder) = (server, folder)
    try await Programs.poll("dovecot") {
      try #require(server.isRunning, "dovecot ended: \(Self.read(folder + "/errors")) \(Self.read(folder + "/log"))")
      return try await Programs.run("/usr/bin/python3", ["-c", Self.script, "\(port)", "nobody"], in: folder).status
        == 0
        ? () : nil
    }
  }

  deinit {
    // It keeps the signals blocked that our threads do not want, and a polite one would never arrive; its children go with it.
    server.send(SIGKILL)
    for _ in 0..<200 where server.isRunning { usleep(10_000) }
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// The transport by which a Postfix brings mail here.
  var transport: String { "lmtp:unix:\(folder)/lmtp" }
  /// What it has said so far.
  var log: String { Self.read(folder + "/log") }

  /// The messages in somebody's mailbox, as IMAP gives them, oldest first.
  func messages(of user: String) async throws -> [String] {
    let output = try await MailServers.done(
      "/usr/bin/python3", ["-c", Self.script, "\(port)", user], in: folder)
    return try Document(output).items.compactMap(\.text)
  }

  /// Waits until somebody has so many messages, and gives them.
  func messages(of user: String, count: Int) async throws -> [String] {
    try await Programs.poll("\(count) messages of \(user)") {
      let messages = try await messages(of: user)
      return messages.count >= count ? messages : nil
    }
  }

  /// Lays a message into somebody's mailbox by LMTP.
  func deliver(_ message: Data, to user: String) async throws {
    let path = folder + "/message-" + UUID().uuidString
    try message.write(to: URL(filePath: path))
    try await MailServers.done(
      "/usr/bin/swaks",
      [
        "--protocol", "LMTP", "--socket", folder + "/lmtp", "--from", "rosa@people.example", "--to", user, "--data",
        "@" + path, "--silent", "2",
      ], in: folder)
  }

  private static func read(_ path: String) -> String { (try? String(contentsOfFile: path, encoding: .utf8)) ?? "" }

  private static let script = """
    import imaplib, json, sys
    box = imaplib.IMAP4("127.0.0.1", int(sys.argv[1]))
    box.login(sys.argv[2], "\(password)")
    box.select("INBOX", readonly=True)
    _, found = box.search(None, "ALL")
    print(json.dumps([box.fetch(n, "(BODY.PEEK[])")[1][0][1].decode("utf-8", "replace") for n in found[0].split()]))
    """

  private static let once = """
    require ["duplicate"];
    if duplicate { discard; }

    """

  private static func settings(_ folder: String, _ port: Int) -> String {
    """
    protocols = imap lmtp
    listen = 127.0.0.1
    base_dir = \(folder)/run
    state_dir = \(folder)/state
    log_path = \(folder)/log
    hostname = mail.people.example
    ssl = no
    disable_plaintext_auth = no
    auth_mechanisms = plain login
    first_valid_uid = 1
    mail_location = maildir:~/Maildir
    passdb {
      driver = static
      args = password=\(password)
    }
    userdb {
      driver = static
      args = uid=nobody gid=nogroup home=\(folder)/homes/%n allow_all_users=yes
    }
    service imap-login {
      inet_listener imap {
        port = \(port)
      }
      inet_listener imaps {
        port = 0
      }
    }
    service lmtp {
      unix_listener \(folder)/lmtp {
        mode = 0666
      }
    }
    protocol lmtp {
      postmaster_address = postmaster@people.example
      mail_plugins = sieve
    }
    plugin {
      sieve_before = \(folder)/once.sieve
    }

    """
  }
}
