import DispatchAPI

/// A call that waits for the daemon.
struct SpooledCall: Codable, Hashable, Sendable {
  /// The key under which it is logged once.
  let key: String
  /// The call exactly as it was first sent.
  let report: CallReport
  /// When it was spooled, which is when it happened unless the call says otherwise.
  let spooledAt: String
  /// The user as whom it was logged.
  @OrNull var actAs: String?
  /// The daemon that it was meant for: a socket's path, or a URL.
  let place: String

  /// Makes one.
  init(key: String, report: CallReport, spooledAt: String, actAs: String?, place: String) {
    self.key = key
    self.report = report
    self.spooledAt = spooledAt
    self.actAs = actAs
    self.place = place
  }

  /// The call with the time at which it was noted.
  var datedReport: CallReport {
    var report = report
    report.spooled = spooledAt
    return report
  }
}
