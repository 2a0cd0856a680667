import DispatchAPI
import Foundation
import WorkOrders

extension ViewWriter {
  /// A version of a period's figures.
  func statisticsAct(_ act: StatisticsAct) -> StatisticsActView {
    var view = StatisticsActView(
      period: act.period.label, version: act.version, state: act.state.rawValue,
      journalPosition: Int(act.journalPosition), head: act.head, sha256: act.sha256, madeAt: time(act.madeAt))
    if case .quarter(let quarter) = act.period { view.quarter = quarter.description }
    view.madeBy = act.madeBy
    view.issuedAt = time(act.issuedAt)
    view.issuedBy = act.issuedBy
    view.reason = act.reason
    return view
  }
}

extension StatisticsVerificationView {
  /// What a verification of a file found.
  init(_ found: StatisticsVerification, in zone: CityZone) {
    let file = found.file.statistics
    self.init(
      identical: found.isIdentical, known: found.act != nil, period: file.period.label, version: file.version,
      state: file.state.rawValue, journalPosition: Int(file.journalPosition), sha256: found.file.sha256,
      headHolds: found.isHeadHeld, differences: found.differences.map(StatisticsDifferenceView.init),
      laterFigures: found.laterFigures, since: found.since.map { FigureChangeView($0, in: zone) })
    registered = found.act?.sha256
    latestVersion = found.latestVersion
    figuresEqual = found.isIdentical || found.hasEqualFigures
  }
}

extension StatisticsDifferenceView {
  /// One difference.
  init(_ difference: StatisticsDifference) {
    self.init(figure: difference.key.description, part: difference.part.rawValue)
    file = difference.file?.text
    register = difference.register?.text
  }
}

extension StatisticsDocumentView {
  /// Figures in one form.
  init(_ document: StatisticsDocument) {
    self.init(
      format: document.format.rawValue, name: document.name, mediaType: document.format.mediaType,
      base64: Data(document.bytes).base64EncodedString())
    language = document.language?.rawValue
  }
}
