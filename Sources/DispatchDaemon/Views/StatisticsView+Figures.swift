import DispatchAPI
import WorkOrders

extension StatisticsView {
  /// A period's figures as they travel, times as the city's clocks showed them; `sha256` is that of the XML document.
  init(_ statistics: QuarterlyStatistics, sha256: String, in zone: CityZone) {
    self.init(
      period: statistics.period.label, from: statistics.period.first.description,
      to: statistics.period.last.description, state: statistics.state.rawValue, head: statistics.head,
      journalPosition: Int(statistics.journalPosition), policyVersion: statistics.policyVersion,
      generatedAt: statistics.generatedAt.rfc3339(in: zone),
      totals: StatisticsTotalsView(statistics.totals),
      changes: (statistics.reissue?.changes ?? []).map { FigureChangeView($0, in: zone) },
      definitions: statistics.definitions.map { definition in
        FigureDefinitionView(
          code: definition.code, unit: definition.unit.rawValue, title: definition.title,
          definition: definition.definition)
      },
      figures: statistics.figures.map(FigureView.init))
    if case .quarter(let quarter) = statistics.period { self.quarter = quarter.description }
    version = statistics.version
    self.sha256 = sha256
    frozenBy = statistics.frozenBy
    issuedAt = statistics.issuedAt?.rfc3339(in: zone)
    issuedBy = statistics.issuedBy
    reason = statistics.reissue?.reason
  }
}

extension StatisticsTotalsView {
  /// The movements of the whole city.
  init(_ totals: StatisticsTotals) {
    self.init(
      contacts: StatisticsTotalView(totals.contacts), requests: StatisticsTotalView(totals.requests),
      orders: StatisticsTotalView(totals.orders))
  }
}

extension StatisticsTotalView {
  /// A movement without what merely moved between dimensions.
  init(_ movement: Movement) {
    self.init(
      carriedIn: movement.carriedIn, opened: movement.opened, reopened: movement.reopened, closed: movement.closed,
      cancelled: movement.cancelled, carriedOut: movement.carriedOut)
  }
}

extension FigureView {
  /// One figure.
  init(_ figure: Figure) {
    self.init(code: figure.code, value: figure.value.text, unit: figure.value.unit.rawValue)
    area = figure.dimensions[.area].map(AreaCode.init(rawValue:))
    category = figure.dimensions[.category].map(CategoryCode.init(rawValue:))
    zone = figure.dimensions[.zone].map(ZoneCode.init(rawValue:))
    urgency = figure.dimensions[.urgency].map(UrgencyCode.init(rawValue:))
    channel = figure.dimensions[.channel]
    contractor = figure.dimensions[.contractor].map(ContractorCode.init(rawValue:))
    target = figure.dimensions[.target]
    outcome = figure.dimensions[.outcome]
    contract = figure.dimensions[.contract]
    week = figure.dimensions[.week]
    band = figure.dimensions[.band]
    if case .ratio(let numerator, let denominator) = figure.value {
      (self.numerator, self.denominator) = (numerator, denominator)
    }
    previous = figure.previous?.text
    yearBefore = figure.yearBefore?.text
    previousShare = figure.previous?.share
    yearBeforeShare = figure.yearBefore?.share
  }
}

extension FigureChangeView {
  /// One change of a figure.
  init(_ change: FigureChange, in zone: CityZone) {
    self.init(figure: change.key.description, part: change.part.rawValue)
    before = change.before?.text
    after = change.after?.text
    beforeShare = change.before?.share
    afterShare = change.after?.share
    guard let since = change.since else { return }
    position = Int(since.position)
    kind = since.kind.rawValue
    number = since.number
    occurred = since.occurredAt.rfc3339(in: zone)
    entered = since.enteredAt.rfc3339(in: zone)
  }
}

extension FigureValue {
  /// Of a share its part and whole, `7360/8308`; `nil` for any other value.
  var share: String? {
    if case .ratio(let numerator, let denominator) = self { return "\(numerator)/\(denominator)" }
    return nil
  }
}
