import DispatchAPI
import WorkOrders

extension StatisticsView {
  /// A period's figures as they travel; `sha256` is that of the XML document.
  init(_ statistics: QuarterlyStatistics, sha256: String) {
    self.init(
      from: statistics.period.first.description, to: statistics.period.last.description,
      state: statistics.state.rawValue, head: statistics.head,
      totals: StatisticsTotalsView(
        contacts: StatisticsTotalView(statistics.totals.contacts),
        requests: StatisticsTotalView(statistics.totals.requests), orders: StatisticsTotalView(statistics.totals.orders)
      ),
      definitions: statistics.definitions.map { definition in
        FigureDefinitionView(
          code: definition.code, unit: definition.unit.rawValue, title: definition.title,
          definition: definition.definition)
      },
      figures: statistics.figures.map(FigureView.init))
    if case .quarter(let quarter) = statistics.period { self.quarter = quarter.description }
    version = statistics.version
    self.sha256 = sha256
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
  }
}
