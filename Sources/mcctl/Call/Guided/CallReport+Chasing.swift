import DispatchAPI

extension CallReport {
  /// The report as a chaser, which changes nothing about its request: where it is said to be goes into the words.
  var chasing: CallReport {
    var report = self
    report.description = [description, address ?? place].compactMap(\.self).joined(separator: " – ")
    (report.address, report.place, report.zone) = (nil, nil, nil)
    (report.lat, report.lon) = (nil, nil)
    (report.danger, report.urgency, report.estimate, report.date) = (nil, nil, nil, nil)
    return report
  }
}
