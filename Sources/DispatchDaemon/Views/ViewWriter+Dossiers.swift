import DispatchAPI
import WorkOrders
import WorkOrdersStore

extension ViewWriter {
  /// The dossier of an order.
  ///
  /// - Throws: ``DomainError`` `notFound`.
  func dossier(of order: OrderNumber) throws -> DossierView {
    _ = try snapshot.order(order)
    guard let dossier = try snapshot.dossier(of: order), let report = try snapshot.dossierReport(of: order) else {
      throw DomainError(
        .notFound,
        .init(
          it: "L'ordine \(order) non ha un fascicolo di somma urgenza.",
          en: "Order \(order) has no dossier of extreme urgency."))
    }
    return DossierView(
      order: order, openedAt: time(dossier.openedAt), openedBy: dossier.openedBy, amount: dossier.amount,
      ceiling: dossier.terms.ceiling, circumstance: dossier.statement.circumstance, causes: dossier.statement.causes,
      works: dossier.statement.works, site: dossier.statement.site, reportSHA256: report.sha256,
      steps: dossier.steps.map(step), evidence: try snapshot.evidence(of: order).map(evidence))
  }

  private func step(_ step: DossierStep) -> DossierStepView {
    DossierStepView(
      name: step.name.rawValue, due: time(step.due), doneAt: time(step.doneAt), late: step.isLate(at: snapshot.now))
  }

  private func evidence(_ evidence: DossierEvidence) -> EvidenceView {
    EvidenceView(
      file: FileView(
        name: evidence.file.name, mediaType: evidence.file.mediaType, size: evidence.file.size,
        sha256: evidence.file.sha256), source: evidence.source, caption: evidence.caption, at: time(evidence.addedAt))
  }
}
