import AsyncHTTPClient
import NIOCore
import WorkOrders

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension DispatchClient {
  /// The domain's error for whatever went wrong on the way.
  func translate(_ error: any Error) -> DomainError {
    switch error {
    case let error as DomainError: error
    case let error as IOError where error.errnoCode == EACCES || error.errnoCode == EPERM: forbidden
    case let error as HTTPClientError where Self.lost.contains(error): connectionLost
    case is CancellationError:
      DomainError(
        .tryAgain, .init(it: "La chiamata è stata interrotta.", en: "The call was interrupted."),
        hint: .init(it: "Ripeterla con la stessa chiave.", en: "Repeat it with the same key."))
    default: nobodyThere
    }
  }

  private static let lost: [HTTPClientError] = [
    .remoteConnectionClosed, .readTimeout, .writeTimeout, .deadlineExceeded, .bodyLengthMismatch,
  ]

  private var forbidden: DomainError {
    DomainError(
      .notAllowed,
      .init(
        it: "Questo utente non può aprire il socket \(place) del servizio.",
        en: "The daemon's socket \(place) may not be opened by this user."),
      hint: .init(
        it: "Usare l'utente del servizio, o --server con un token.",
        en: "Run as the user of the daemon, or use --server with a token."))
  }

  private var connectionLost: DomainError {
    DomainError(
      .unreachable,
      .init(
        it: "La connessione con dispatchd su \(place) è caduta prima della risposta.",
        en: "The connection to dispatchd at \(place) was lost before it answered."),
      hint: .init(
        it: "L'atto può essere avvenuto. Ripeterlo con la stessa --key: avviene una volta sola.",
        en: "The act may have been done. Repeat it with the same --key: it is done once."))
  }

  private var nobodyThere: DomainError {
    DomainError(
      .unreachable, .init(it: "dispatchd non risponde su \(place).", en: "dispatchd does not answer at \(place)."),
      hint: .init(
        it: "Avviarlo con \"dispatchd --data DIR\", o dire dov'è con --socket o --server.",
        en: "Start it with \"dispatchd --data DIR\", or say where it is with --socket or --server."))
  }

  private var place: String {
    switch server {
    case .socket(let path): path
    case .url(let url, _): url
    }
  }
}
