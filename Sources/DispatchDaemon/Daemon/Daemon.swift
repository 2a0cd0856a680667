import CityFile
import Foundation
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
import Logging
import NIOCore
import NIOSSL
import ServiceLifecycle
import UnixSignals
import WorkOrders
import WorkOrdersStore

/// Puts the rooms together and runs them: the only place that knows them all.
struct Daemon {
  let settings: DaemonSettings

  /// Runs until a signal asks to stop; what is in hand is finished first.
  ///
  /// - Throws: ``DomainError`` when the daemon cannot start.
  func run() async throws {
    umask(0o077)
    // A file at the limit that the system sets for its size fails like a full disk, instead of ending the process.
    signal(SIGXFSZ, SIG_IGN)
    let logger = Self.logger()
    try createDirectory()
    let lock = try DataDirectoryLock(directory: settings.directory)
    defer { withExtendedLifetime(lock) {} }
    WorkPlace.clear(settings.directory)
    let door = try SocketDoor(path: settings.socket)
    let mail = try MailDoors(settings)
    let site = try publicSite(logger)
    let encryption = try Self.encryption(of: settings.listener)
    let register = try await openRegister(logger)
    let centre = try await centre(register.register, register.clock, site, logger)
    let group = try group(centre, door, mail, encryption, logger)
    do { try await group.run() } catch {
      try door.close()
      try mail.close()
      throw error
    }
    try door.close()
    try mail.close()
    logger.info("stopped")
  }

  // Calls, mail and alarms do not wait for a share that is mounted late: what is to be published is tried again.
  private func publicSite(_ logger: Logger) throws -> PublicSite? {
    guard let site = try settings.publish.map({ try PublicSite($0) }) else { return nil }
    do throws(DomainError) { try site.check() } catch {
      logger.warning("figures cannot be published for now", metadata: ["error": "\(error)"])
    }
    return site
  }

  private func openRegister(_ logger: Logger) async throws -> (register: Register, clock: DaemonClock) {
    let clock = DaemonClock(manual: nil)
    let register = try await Register(
      at: settings.database, clock: clock, readPolicy: PolicyReader.read, upgrading: settings.upgrading)
    if let upgraded = register.upgraded {
      logger.notice(
        "register brought up to date",
        metadata: ["from": "\(upgraded.from)", "to": "\(upgraded.to)", "copy": "\(upgraded.copy ?? "none")"])
    }
    try await RegisterOpening(settings: settings, register: register, clock: clock, logger: logger).prepare()
    return (register, clock)
  }

  private func centre(
    _ register: Register, _ clock: DaemonClock, _ site: PublicSite?, _ logger: Logger
  ) async throws -> Centre {
    let files = FileStore(folder: settings.directory.appendingPathComponent("files", isDirectory: true))
    let notifier = Notifier(
      register: register, files: files,
      destination: settings.sendmail.map { .sendmail(path: $0) }
        ?? .folder(settings.directory.appendingPathComponent("outbox", isDirectory: true)),
      sender: settings.sender, certifiedBox: settings.certifiedBox, logger: logger)
    let agenda = AgendaRunner(
      register: register, clock: clock, notifier: notifier, logger: logger, site: site)
    return Centre(
      register: register, clock: clock, directory: settings.directory, files: files, agenda: agenda, logger: logger,
      signatures: settings.signatures, mailSettings: MailSettings(settings), site: site)
  }

  // Services stop in reverse order: what only tidies up and the doors first, then the agenda, then the journal's last seal, then the file.
  private func group(
    _ centre: Centre, _ door: SocketDoor, _ mail: MailDoors, _ encryption: TLSConfiguration?, _ logger: Logger
  ) throws -> ServiceGroup {
    var services: [any Service] = [
      RegisterService(register: centre.register), SealingService(register: centre.register, logger: logger),
    ]
    if !centre.clock.isManual {
      services += [AgendaService(runner: centre.agenda, logger: logger), RetentionService(centre: centre)]
    }
    let most = OpenFiles.connections(
      of: OpenFiles.raise() - mail.connections, doors: settings.listener == nil ? 1 : 2)
    services.append(socketServer(centre, door, upTo: most, logger))
    if let listener = settings.listener {
      services.append(try tcpServer(listener, encryption, centre, upTo: most, logger))
    }
    services += mail.services(of: centre)
    services.append(FreedMemoryService())
    services.append(
      StopDeadline {
        logger.warning("stopped before everything in hand was done; what was not answered can be asked again")
        // The next daemon takes doors away that stay.
        try? door.close()
        try? mail.close()
        _exit(0)
      })
    var configuration = ServiceGroupConfiguration(
      services: services.map { .init(service: $0) }, gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
    configuration.maximumGracefulShutdownDuration = .seconds(12)
    return ServiceGroup(configuration: configuration)
  }

  private func socketServer(_ centre: Centre, _ door: SocketDoor, upTo most: Int, _ logger: Logger) -> any Service {
    let server = Application(
      router: buildRouter(centre: centre, isSocket: true),
      server: .http1(configuration: .init(idleTimeout: .seconds(300))),
      configuration: .init(
        address: .unixDomainSocket(path: door.passing), serverName: "dispatchd",
        availableConnectionsDelegate: .maximum(most, logger: logger)),
      onServerRunning: { _ in
        if door.open() {
          logger.info("listening", metadata: ["socket": "\(door.path)"])
        } else {
          // Nobody finds a daemon without its door: it ends, and says why at its end.
          kill(getpid(), SIGTERM)
        }
      }, logger: logger)
    return ListeningService(server: server, address: door.path, option: "socket")
  }

  private func tcpServer(
    _ listener: DaemonSettings.Listener, _ encryption: TLSConfiguration?, _ centre: Centre, upTo most: Int,
    _ logger: Logger
  ) throws -> any Service {
    let router = buildRouter(centre: centre, isSocket: false)
    let configuration = ApplicationConfiguration(
      address: .hostname(listener.host, port: listener.port), serverName: "dispatchd",
      availableConnectionsDelegate: .maximum(most, logger: logger))
    let log: @Sendable (any NIOCore.Channel) async -> Void = { channel in
      logger.info("listening", metadata: ["address": "\(channel.localAddress?.description ?? "")"])
    }
    let plain = HTTPServerBuilder.http1(configuration: .init(idleTimeout: .seconds(60)))
    let server = try encryption.map { try HTTPServerBuilder.tls(plain, tlsConfiguration: $0) } ?? plain
    let application = Application(
      router: router, server: server, configuration: configuration, onServerRunning: log, logger: logger)
    return ListeningService(server: application, address: "\(listener.host):\(listener.port)", option: "listen")
  }

  private static func encryption(of listener: DaemonSettings.Listener?) throws -> TLSConfiguration? {
    guard let certificate = listener?.certificate, let key = listener?.key else { return nil }
    let configuration = try tls(certificate, key)
    do { _ = try NIOSSLContext(configuration: configuration) } catch {
      throw DomainError(
        .invalid, "The TLS certificate \(certificate) and the key \(key) do not belong together.",
        hint: "Give the key that the certificate was made for.", field: "tls-key")
    }
    return configuration
  }

  private static func tls(_ certificate: String, _ key: String) throws -> TLSConfiguration {
    do {
      let chain = try NIOSSLCertificate.fromPEMFile(certificate).map { NIOSSLCertificateSource.certificate($0) }
      return .makeServerConfiguration(
        certificateChain: chain,
        privateKey: NIOSSLPrivateKeySource.privateKey(try NIOSSLPrivateKey(file: key, format: .pem)))
    } catch {
      throw DomainError(
        .invalid, "The TLS certificate or key cannot be read: \(error).", hint: "Check --tls-cert and --tls-key.",
        field: "tls-cert")
    }
  }

  private func createDirectory() throws {
    do {
      try FileManager.default.createDirectory(
        at: settings.directory, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw DomainError(
        .invalid, "The directory \(settings.directory.path) cannot be made: \(error.localizedDescription).",
        hint: "Make it, or give another with --data.", field: "data")
    }
  }

  private static func logger() -> Logger {
    LoggingSystem.bootstrap(StreamLogHandler.standardError)
    var logger = Logger(label: "dispatchd")
    logger.logLevel =
      ProcessInfo.processInfo.environment["DISPATCHD_LOG"].flatMap { Logger.Level(rawValue: $0) } ?? .info
    return logger
  }
}
