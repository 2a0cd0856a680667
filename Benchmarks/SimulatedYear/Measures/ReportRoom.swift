import WorkOrders

/// A centre that reports come in to, and the least that their rows cost on the same engine.
struct ReportRoom {
  /// The centre.
  let centre: ReportCentre
  /// What its reports are compared with.
  let floor: any ReportFloor
  private let server: PostgreSQLServer?

  /// Finds out what a report writes, and starts a server where one is needed.
  init(engine: RegisterEngine, options: DaemonOptions, floor: String) throws {
    centre = try ReportCentre(options)
    let rows = try ReportRows(of: centre)
    switch engine {
    case .sqlite:
      server = nil
      self.floor = BareLoop(floor: floor, rows: rows)
    case .postgresql:
      let server = try PostgreSQLServer(settings: ["shared_buffers=1GB"])
      self.server = server
      self.floor = try PgBench(rows, floor: floor, on: server, options: options)
    }
  }

  /// What a daemon for so many clients is told of its register.
  func more(_ clients: Int) -> [String] {
    server.map { ["--database", $0.socketLocation(schema: "reports_\(clients)")] } ?? []
  }
}
