import DispatchAPI
import WorkOrders

extension Examination {
  /// How old the newest backup may be, and a register without one.
  private static let longest = Duration.seconds(7 * 86_400)

  /// Whether a backup was taken lately; a simulation needs none.
  ///
  /// That there is none yet is noted also where it is no fault. What a server's own tools copy the daemon does not see:
  /// there the want of a backup is no fault, and the hint says what is meant.
  ///
  /// - Parameter clock: what time it is at the centre; `nil` where it did not say, which is a fault of its own.
  func backup(_ latest: LatestBackupView, at clock: ClockView?) -> DoctorFinding {
    let isEnough = clock.map { $0.manual || latest.beganAt == nil || isRecent(latest, at: $0) } ?? true
    let shown = reader.time(latest.takenAt)
    let needsOne = !isEnough || latest.takenAt == nil
    return finding(
      "backup", isEnough || latest.onServer,
      latest.takenAt == nil
        ? .init(it: "Non è ancora stato fatto alcun backup.", en: "No backup was taken yet.")
        : LocalizedText(it: "L'ultimo è stato fatto il \(shown).", en: "The last one was taken \(shown).").elided,
      hint: !needsOne ? nil : latest.onServer ? Self.serversOwn : Self.takeOne)
  }

  // What cannot be read counts as never.
  private func isRecent(_ latest: LatestBackupView, at clock: ClockView) -> Bool {
    let limit = (try? Timestamp(rfc3339: clock.now)).map { $0 - Self.longest }
    let since = (latest.takenAt ?? latest.beganAt).flatMap { try? Timestamp(rfc3339: $0) }
    return limit.flatMap { limit in since.map { $0 >= limit } } ?? false
  }

  private static let takeOne = LocalizedText(
    it: "Farne uno: mcctl backup FILE; ogni notte: systemctl enable --now dispatchd-backup.timer",
    en: "Take one: mcctl backup FILE; every night: systemctl enable --now dispatchd-backup.timer")
  private static let serversOwn = LocalizedText(
    it: """
      Quelli degli strumenti di PostgreSQL da qui non si vedono: controllare che pg_dump o pg_basebackup girino, e che \
      files/ sia copiata dopo; oppure farne uno: mcctl backup FILE
      """,
    en: """
      Those of PostgreSQL's own tools are not seen from here: check that pg_dump or pg_basebackup runs, and that files/ is \
      copied after it; or take one: mcctl backup FILE
      """)
}
