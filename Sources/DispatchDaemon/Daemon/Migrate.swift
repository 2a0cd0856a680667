import ArgumentParser
import NIOPosix
import WorkOrders
import WorkOrdersStore

/// `dispatchd migrate`: moves a register from one engine or place to another; no daemon runs on it.
struct Migrate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate",
    abstract: "Moves a register between SQLite and PostgreSQL, and proves that nothing was lost.",
    usage: "dispatchd migrate --from <url> --to <url>",
    discussion: """
      URL is sqlite:PATH, or postgresql://… with ?schema=NAME for one of several cities. The target must not be there \
      yet, or be without a register. Rows of every table are counted, the journal is verified and its head compared \
      before anything of it is kept; numbers go on where they were. The source stays as it is. Attachments stay in the \
      data directory's files/.

      Exit status: 0 moved, 64 usage, 65 a URL that cannot be read, or a source that is not whole, 66 there is no source, \
      70 internal fault, 75 a server does not answer or let us in, or a disk is full, 77 rights are missing, 78 a daemon has the register open, \
      the target is not empty, the server is too old, or the schema is another.
      """)

  @Option(help: ArgumentHelp("The register as it is.", valueName: "url"))
  var from: String

  @Option(help: ArgumentHelp("Where it is to be.", valueName: "url"))
  var to: String

  func run() async throws {
    try await DaemonExit.onError {
      umask(0o077)
      signal(SIGXFSZ, SIG_IGN)
      let (source, target) = (try RegisterLocation(from), try RegisterLocation(to))
      let move = RegisterMove(from: source, to: target, clock: DaemonClock.system, readPolicy: PolicyReader.read)
      let bar = SharedProgressBar()
      defer { bar.finish() }
      let found = try await NIOThreadPool.singleton.runIfActive { try move.run { bar.show($0, of: $1) } }
      bar.finish()
      print(Self.report(found, source, target))
    }
  }

  private static func report(
    _ found: RegisterExamination, _ source: RegisterLocation, _ target: RegisterLocation
  ) -> String {
    let rows = found.census.rows
    return """
      Moved the register from \(source.place) to \(target.place): \(rows.values.reduce(0, +)) rows in \(rows.count) tables.
      Contacts \(rows["contact"] ?? 0), requests \(rows["service_request"] ?? 0), orders \(rows["work_order"] ?? 0); \
      events \(found.journal.sealed + found.journal.unsealed), head \(found.journal.head?.hash ?? "-").
      The journal is whole. Start dispatchd with --database and the target's URL.
      """
  }
}
