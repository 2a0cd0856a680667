import ArgumentParser
import DispatchAPI
import WorkOrders

/// The options that every command takes.
struct GlobalOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Unix socket of the daemon (MCCTL_SOCKET; \(GlobalOptions.defaultSocket) unless told otherwise).",
      valueName: "path"))
  var socket: String?

  @Option(help: ArgumentHelp("URL of a daemon elsewhere (MCCTL_SERVER); needs a token.", valueName: "url"))
  var server: String?

  @Option(
    name: .customLong("token-file"),
    help: ArgumentHelp("File that holds the token (or MCCTL_TOKEN).", valueName: "file"))
  var tokenFile: String?

  @Option(
    name: .customLong("as"), help: ArgumentHelp("On the socket: act, and be recorded, as this user.", valueName: "user")
  )
  var actAs: String?

  @Flag(help: "Print one JSON document.")
  var json = false

  /// Where the packaged daemon listens.
  static let defaultSocket = "/run/maintenance-centre/dispatchd.sock"

  func validate() throws {
    if socket != nil, server != nil {
      throw UsageError.told(
        it: "Dare --socket o --server, non tutti e due.", en: "Give --socket or --server, not both.")
    }
    if actAs != nil, server != nil {
      throw UsageError.told(
        it: "--as vale solo sul socket; su un server chi agisce lo dice il token.",
        en: "--as works on the socket only; on a server the token says who acts.")
    }
  }

  /// The daemon that the options and the environment name, options first.
  func place(in environment: [String: String]) throws(DomainError) -> DispatchServer {
    if let socket { return .socket(socket) }
    if let server { return try remote(server, environment) }
    if let socket = environment["MCCTL_SOCKET"], !socket.isEmpty { return .socket(socket) }
    if let server = environment["MCCTL_SERVER"], !server.isEmpty { return try remote(server, environment) }
    return .socket(Self.defaultSocket)
  }

  private func remote(_ url: String, _ environment: [String: String]) throws(DomainError) -> DispatchServer {
    guard url.hasPrefix("https://") || Self.isLoopback(url) else {
      throw DomainError(
        .invalid,
        .init(
          it: "Il server \(url) riceverebbe il token non cifrato.",
          en: "The server \(url) would be sent the token unencrypted."),
        hint: .init(
          it: "Usare https://, o http:// solo con 127.0.0.1 o localhost.",
          en: "Use https://, or http:// with 127.0.0.1 or localhost only."), field: "server")
    }
    let file = try tokenFile.map { path throws(DomainError) in try TextFile.read(path) }
    guard let token = file ?? environment["MCCTL_TOKEN"], !token.trimmed.isEmpty else {
      throw DomainError(
        .unauthenticated, .init(it: "Il server \(url) vuole un token.", en: "The server \(url) needs a token."),
        hint: .init(
          it: "Dare --token-file FILE o impostare MCCTL_TOKEN.", en: "Give --token-file FILE or set MCCTL_TOKEN."))
    }
    return .url(url, token: token.trimmed)
  }

  private static func isLoopback(_ url: String) -> Bool {
    ["127.0.0.1", "localhost", "[::1]"].contains { host in
      url == "http://" + host || url.hasPrefix("http://\(host):") || url.hasPrefix("http://\(host)/")
    }
  }
}
