import DispatchAPI

extension Session {
  /// Does an act on the figures of a period, tells how far it is, and shows what it made.
  func perform<Body: RequestBody>(
    _ endpoint: Endpoint<Body, StatisticsActView>, on period: CalendarPeriodOptions, _ body: Body, key: KeyOptions
  ) async throws {
    // Each of these commands has checked before that a period is given.
    let label = try period.label() ?? ""
    let made = try await ProgressBar.following { progress in
      try await client.act(endpoint, on: label, body: body, options: options(for: key), progress: progress)
    }
    try show(made) { StatisticsActText.act(made, $0) }
  }
}
