import Foundation
import Testing

@testable import SimulatedYear

/// A Postfix of our own: its own configuration, queue and log in a folder, an SMTP port on this machine, and nothing of
/// the system's.
final class Postfix: Sendable {
  /// Everything of it.
  let folder: String
  /// Where it takes mail by SMTP.
  let port: Int

  /// Starts one.
  ///
  /// - Parameters:
  ///   - routes: for each domain the transport that brings its mail; mail for any other is refused.
  ///   - services: further lines of `master.cf`.
  init(routes: [String: String], services: [String] = []) async throws {
    folder = try MailServers.folder("mta")
    port = try FreePort.find()
    for name in ["etc", "queue", "data", "log"] { try MailServers.makeFolder(folder + "/" + name) }
    try MailServers.makeFolder(centreFolder)
    try await MailServers.give(folder + "/data", to: "postfix:", mode: 0o755, in: folder)
    // As the guide to installing says it: sockets that are made here belong to Postfix's group.
    try await MailServers.give(centreFolder, to: "root:postfix", mode: 0o2750, in: folder)
    try settings(routes).write(toFile: folder + "/etc/main.cf", atomically: true, encoding: .utf8)
    try (Self.services(port) + services.map { $0 + "\n" }.joined())
      .write(toFile: folder + "/etc/master.cf", atomically: true, encoding: .utf8)
    for (name, program) in [
      ("sendmail", "/usr/sbin/sendmail -C \(folder)/etc"), ("msmtp", "/usr/bin/msmtp -C \(folder)/msmtprc"),
    ] {
      let path = "\(folder)/\(name)"
      try "#!/bin/sh\nexec \(program) \"$@\"\n".write(toFile: path, atomically: true, encoding: .utf8)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }
    try "host 127.0.0.1\nport \(port)\nfrom centre@city.example\ntls off\nauth off\n"
      .write(toFile: folder + "/msmtprc", atomically: true, encoding: .utf8)
    try await MailServers.done("/usr/sbin/postfix", ["-c", folder + "/etc", "start"], in: folder)
  }

  deinit {
    // Its first process ends the others.
    if let master { kill(master, SIGTERM) }
    for _ in 0..<200 where master.map({ kill($0, 0) == 0 }) == true { usleep(10_000) }
    try? FileManager.default.removeItem(atPath: folder)
  }

  private var master: pid_t? {
    let text = try? String(contentsOfFile: folder + "/queue/pid/master.pid", encoding: .utf8)
    return text.flatMap { pid_t($0.filter(\.isNumber)) }
  }

  /// A folder of the queue's whose group is Postfix's: for the sockets that it is to open.
  var centreFolder: String { folder + "/queue/centre" }
  /// Where the centre is to listen, for the route `lmtp:unix:centre/lmtp`.
  var centreSocket: String { centreFolder + "/lmtp" }
  /// A program like `sendmail` that hands mail to this Postfix's queue.
  var sendmail: String { folder + "/sendmail" }
  /// Another, which hands it over by SMTP.
  var msmtp: String { folder + "/msmtp" }
  /// What it has said so far.
  var log: String { (try? String(contentsOfFile: folder + "/log/mail", encoding: .utf8)) ?? "" }

  /// Sends a message by SMTP, as a mail program does.
  func send(_ message: Data, from sender: String, to recipients: [String]) async throws {
    let path = folder + "/message-" + UUID().uuidString
    try message.write(to: URL(filePath: path))
    try await MailServers.done(
      "/usr/bin/swaks",
      [
        "--server", "127.0.0.1", "--port", "\(port)", "--from", sender, "--to", recipients.joined(separator: ","),
        "--data", "@" + path, "--silent", "2",
      ], in: folder)
  }

  /// How many messages wait in its queue.
  var waiting: Int {
    get async throws {
      try await MailServers.done("/usr/sbin/postqueue", ["-c", folder + "/etc", "-j"], in: folder)
        .split(separator: "\n").count
    }
  }

  /// Has it try everything in its queue again now.
  func flush() async throws {
    try await MailServers.done("/usr/sbin/postqueue", ["-c", folder + "/etc", "-f"], in: folder)
  }

  private func settings(_ routes: [String: String]) -> String {
    let domains = routes.keys.sorted()
    let transports = domains.map { "{ \($0) = \(routes[$0] ?? "") }" }.joined(separator: ", ")
    return """
      compatibility_level = 3.6
      queue_directory = \(folder)/queue
      data_directory = \(folder)/data
      maillog_file = \(folder)/log/mail
      maillog_file_prefixes = \(folder)
      myhostname = mail.city.example
      mydestination =
      mynetworks = 127.0.0.0/8
      inet_interfaces = 127.0.0.1
      inet_protocols = ipv4
      disable_dns_lookups = yes
      smtpd_peername_lookup = no
      alias_maps =
      alias_database =
      local_recipient_maps =
      relay_domains = \(domains.joined(separator: ", "))
      relay_recipient_maps =
      transport_maps = inline:{ \(transports) }
      default_transport = error:nothing leaves this machine
      message_size_limit = 0
      mailbox_size_limit = 0
      minimal_backoff_time = 1s
      maximal_backoff_time = 2s
      queue_run_delay = 1s

      """
  }

  // None in a jail of its own: the queue has no copies of the system's files.
  private static func services(_ port: Int) -> String {
    """
    127.0.0.1:\(port) inet n - n - - smtpd
    pickup unix n - n 1 1 pickup
    cleanup unix n - n - 0 cleanup
    qmgr unix n - n 1 1 qmgr
    tlsmgr unix - - n 1000? 1 tlsmgr
    rewrite unix - - n - - trivial-rewrite
    bounce unix - - n - 0 bounce
    defer unix - - n - 0 bounce
    trace unix - - n - 0 bounce
    verify unix - - n - 1 verify
    flush unix n - n 1000? 0 flush
    proxymap unix - - n - - proxymap
    smtp unix - - n - - smtp
    relay unix - - n - - smtp
    showq unix n - n - - showq
    error unix - - n - - error
    retry unix - - n - - error
    discard unix - - n - - discard
    local unix - n n - - local
    virtual unix - n n - - virtual
    lmtp unix - - n - - lmtp
    anvil unix - - n - 1 anvil
    scache unix - - n - 1 scache
    postlog unix-dgram n - n - 1 postlogd

    """
  }
}
