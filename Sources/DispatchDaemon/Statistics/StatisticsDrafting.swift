import WorkOrders
import WorkOrdersStore

/// Drafts the figures of the quarter that is over, as the agenda asks for it.
struct StatisticsDrafting: Sendable {
  let register: Register

  /// Drafts the quarter before the one in which the task was due, unless somebody has made an act of it already.
  ///
  /// Nobody is told twice, however often it is tried: the task is done with the draft, in one transaction.
  func draft(_ item: AgendaItem) async throws {
    let period = try await register.read { snapshot -> ReportingPeriod? in
      let zone = try snapshot.policy().calendar.zone
      let period = ReportingPeriod.quarter(zone.date(of: item.dueAt).quarter.previous)
      return try snapshot.latestStatisticsAct(of: period) == nil ? period : nil
    }
    guard let period else {
      return try await register.write { try $0.recordDraft(item, nil, sha256: "", document: []) }
    }
    let paper = try await StatisticsOffice(register: register).paper(of: period, .draft) { _, _ in }
    try await register.write {
      try $0.recordDraft(item, paper.statistics, sha256: paper.sha256, document: paper.document)
    }
  }
}
