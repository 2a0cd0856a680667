import DispatchAPI
import WorkOrders

extension Examination {
  /// How old the newest backup may be, and a register without one.
  private static let longest = Duration.seconds(7 * 86_400)

  /// Whether a backup was taken lately; a simulation needs none.
  func backup(_ latest: LatestBackupView, at clock: ClockView) -> DoctorFinding {
    // What cannot be read counts as never.
    let limit = (try? Timestamp(rfc3339: clock.now)).map { $0 - Self.longest }
    let since = (latest.takenAt ?? latest.beganAt).flatMap { try? Timestamp(rfc3339: $0) }
    let isRecent = limit.flatMap { limit in since.map { $0 >= limit } } ?? false
    let isEnough = clock.manual || latest.beganAt == nil || isRecent
    let shown = reader.time(latest.takenAt)
    return finding(
      "backup", isEnough,
      latest.takenAt == nil
        ? .init(it: "Non è ancora stato fatto alcun backup.", en: "No backup was taken yet.")
        : .init(it: "L'ultimo è stato fatto il \(shown).", en: "The last one was taken \(shown)."),
      hint: isEnough
        ? nil
        : .init(
          it: "Farne uno: mcctl backup FILE; ogni notte: systemctl enable --now dispatchd-backup.timer",
          en: "Take one: mcctl backup FILE; every night: systemctl enable --now dispatchd-backup.timer"))
  }
}
