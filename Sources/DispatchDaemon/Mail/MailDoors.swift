import Logging
import ServiceLifecycle
import WorkOrders

/// The ways by which mail comes in without anybody bringing it: a Maildir, and a socket for the machine's mail system.
struct MailDoors: Sendable {
  private let maildir: Maildir?
  private let socket: SocketDoor?

  /// Looks whether they can be used.
  ///
  /// - Throws: ``DomainError`` naming the option.
  init(_ settings: DaemonSettings) throws {
    maildir = try settings.maildir.map { try Maildir($0) }
    socket = try settings.lmtp.map { try SocketDoor(path: $0, option: "lmtp", mode: LMTPServer.mode) }
  }

  /// How many connections they may take.
  var connections: Int { socket == nil ? 0 : LMTPClients.most }

  /// What runs in the daemon's group.
  func services(of centre: Centre) -> [any Service] {
    var services: [any Service] = []
    if let maildir {
      services.append(MaildirService(maildir: maildir, intake: centre.mail, logger: centre.logger))
    }
    if let socket {
      let server = LMTPServer(door: socket, intake: centre.mail, logger: centre.logger)
      services.append(ListeningService(server: server, address: socket.path, option: "lmtp"))
    }
    return services
  }

  /// Takes the socket away.
  ///
  /// - Throws: ``DomainError`` `conflict` when it could not be opened.
  func close() throws(DomainError) { try socket?.close() }
}
