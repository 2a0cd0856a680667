import Foundation
import WorkOrders
import WorkOrdersStore

/// The daemon's options, read once and checked whole.
struct DaemonSettings: Sendable {
  /// Where TCP listens.
  struct Listener: Sendable {
    let host: String
    let port: Int
    let certificate: String?
    let key: String?
  }

  let directory: URL
  let city: String?
  let socket: String
  let database: RegisterLocation
  let listener: Listener?
  let manualClock: String?
  let sendmail: String?
  let sender: String
  var certifiedBox: Notifier.CertifiedBox?
  var signatures: SignatureCheck?
  var upgrading = RegisterUpgrade.withCopy
  var maildir: String?
  var lmtp: String?
  var publish: String?
}

extension DaemonSettings {
  /// Reads the options, with those of the configuration file behind them.
  ///
  /// - Throws: ``DomainError`` `invalid` naming the option.
  init(_ options: DaemonOptions) throws {
    let file = try options.config.map { try ConfigurationFile.read($0) } ?? [:]
    func value(_ given: String?, _ name: String) -> String? { given ?? file[name] }
    guard let data = value(options.data, "data") else {
      throw DomainError(.invalid, "dispatchd needs a data directory.", hint: "Give --data DIR.", field: "data")
    }
    directory = URL(fileURLWithPath: data, isDirectory: true)
    city = value(options.city, "city")
    socket = value(options.socket, "socket") ?? directory.appendingPathComponent("dispatchd.sock").path
    database =
      try value(options.database, "database").map { try RegisterLocation($0) }
      ?? .file(directory.appendingPathComponent("register.sqlite").path)
    listener = try Self.listener(
      value(options.listen, "listen"), value(options.tlsCert, "tls-cert"), value(options.tlsKey, "tls-key"))
    manualClock = try value(options.clock, "clock").map(Self.manual)
    sendmail = value(options.sendmail, "sendmail")
    sender = try Self.address(value(options.mailFrom, "mail-from") ?? "centre@localhost", of: "mail-from")
    certifiedBox = try Self.certifiedBox(value(options.pecSendmail, "pec-sendmail"), value(options.pecFrom, "pec-from"))
    signatures = try value(options.pecCA, "pec-ca").map(Self.signatures)
    upgrading = try Self.upgrading(database, isTold: options.upgrade)
    maildir = value(options.maildir, "maildir")
    lmtp = value(options.lmtp, "lmtp")
    publish = value(options.publish, "publish")
    try Self.check(socket: socket, "socket")
    if let lmtp { try Self.check(socket: lmtp, "lmtp") }
    guard lmtp != socket else {
      throw DomainError(
        .invalid, "Commands and mail cannot come by one socket.", hint: "Give another with --lmtp.", field: "lmtp")
    }
  }

  private static func check(socket path: String, _ option: String) throws(DomainError) {
    guard path.utf8.count < 108 else {
      throw DomainError(
        .invalid, "The socket path \(path) is longer than the 107 bytes that Unix allows.",
        hint: "Give a shorter one with --\(option).", field: option)
    }
  }

  private static func signatures(_ authorities: String) throws -> SignatureCheck {
    let check = SignatureCheck(authorities: authorities)
    for file in [authorities, check.openssl]
    where !FileManager.default.isReadableFile(atPath: file) {
      throw DomainError(
        .invalid, "There is no file \(file), by which the signatures of certified mail are verified.",
        hint: "Check --pec-ca, and that openssl is installed.", field: "pec-ca")
    }
    return check
  }

  // A certified box takes only what comes from its own address.
  private static func certifiedBox(_ sendmail: String?, _ address: String?) throws -> Notifier.CertifiedBox? {
    guard (sendmail == nil) == (address == nil) else {
      let (given, missing) = sendmail == nil ? ("pec-from", "pec-sendmail") : ("pec-sendmail", "pec-from")
      throw DomainError(
        .invalid,
        .init(
          it: "--\(given) senza --\(missing): la PEC non partirebbe.",
          en: "--\(given) without --\(missing): certified mail would not leave."),
        hint: .init(it: "Indicare entrambi, o nessuno.", en: "Give both, or neither."), field: missing)
    }
    guard let sendmail, let address else { return nil }
    return Notifier.CertifiedBox(sendmail: sendmail, address: try Self.address(address, of: "pec-from"))
  }

  // Every message would fail with it.
  private static func address(_ text: String, of option: String) throws -> String {
    guard MailAddressForm.fits(text) else {
      throw DomainError(
        .invalid, "\"\(text.prefix(80))\" is not a mail address.",
        hint: "Give the bare address in --\(option): centre@city.example.", field: option)
    }
    return text
  }

  // A file is copied first whether anybody has a backup of it or not.
  private static func upgrading(_ database: RegisterLocation, isTold: Bool) throws(DomainError) -> RegisterUpgrade {
    guard isTold else { return .withCopy }
    guard case .server = database else {
      throw DomainError(
        .invalid, "--upgrade is for a register on a server.",
        hint: "One in a file is copied and brought up to date without being told.", field: "upgrade")
    }
    return .withoutCopy
  }

  /// Where TCP listens; `nil` when it does not.
  ///
  /// - Throws: ``DomainError`` `invalid` for what is no address, half a TLS identity, or the world without TLS.
  static func listener(_ text: String?, _ certificate: String?, _ key: String?) throws -> Listener? {
    guard (certificate == nil) == (key == nil) else {
      let (given, missing) = certificate == nil ? ("tls-key", "tls-cert") : ("tls-cert", "tls-key")
      throw DomainError(
        .invalid,
        .init(
          it: "--\(given) senza --\(missing): la connessione non sarebbe cifrata.",
          en: "--\(given) without --\(missing): the connection would not be encrypted."),
        hint: .init(it: "Indicare entrambi, o nessuno.", en: "Give both, or neither."), field: missing)
    }
    guard let text else {
      guard certificate == nil else {
        throw DomainError(
          .invalid, "A TLS certificate is of no use without an address to listen on.",
          hint: "Give --listen HOST:PORT too, or leave --tls-cert and --tls-key out.", field: "listen")
      }
      return nil
    }
    guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
      (0...65_535).contains(port)
    else {
      throw DomainError(
        .invalid, "\"\(text)\" is not HOST:PORT.", hint: "For instance 127.0.0.1:8080.", field: "listen")
    }
    let host = text[..<colon].trimmingCharacters(in: CharacterSet(charactersIn: "[]"))
    let isHere = host == "localhost" || host == "::1" || isLoopback(host)
    guard isHere || (certificate != nil && key != nil) else {
      throw DomainError(
        .invalid, "Listening on \(host) needs TLS: it is not this machine alone.",
        hint: "Give --tls-cert and --tls-key, or listen on 127.0.0.1.", field: "listen")
    }
    return Listener(host: host, port: port, certificate: certificate, key: key)
  }

  // A name may lead anywhere, whatever it begins with: only four numbers are an address.
  private static func isLoopback(_ host: String) -> Bool {
    let numbers = host.split(separator: ".", omittingEmptySubsequences: false).map { UInt8($0) }
    return numbers.count == 4 && !numbers.contains(nil) && numbers.first == 127
  }

  private static func manual(_ text: String) throws -> String {
    guard text.hasPrefix("manual:") else {
      throw DomainError(
        .invalid, "The clock \"\(text)\" is not known.", hint: "For instance manual:2025-01-01T00:00:00+01:00.",
        field: "clock")
    }
    return String(text.dropFirst(7))
  }
}
