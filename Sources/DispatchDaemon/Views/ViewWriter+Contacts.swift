import DispatchAPI
import WorkOrders
import WorkOrdersStore

extension ViewWriter {
  /// A contact as this role may see it: who reported, and the messages that say so, are for those who call back.
  func contact(_ contact: Contact, for role: Role) throws -> ContactView {
    guard let view = try contacts([contact], for: role).first else {
      throw DomainError(.internal, "A contact has no view.")
    }
    return view
  }

  /// A page of contacts as this role may see them.
  func contacts(_ contacts: [Contact], for role: Role) throws -> [ContactView] {
    zip(contacts, try snapshot.surroundings(of: contacts)).map { view(of: $0, $1, for: role) }
  }

  private func view(of contact: Contact, _ known: ContactSurroundings, for role: Role) -> ContactView {
    var view = ContactView(
      number: contact.number, channel: contact.channel.rawValue, outcome: contact.outcome.rawValue,
      occurred: time(contact.occurredAt), entered: time(contact.enteredAt), by: contact.enteredBy,
      requests: known.requests, reporterWithheld: !role.maySeeReporters,
      attachments: role.maySeeReporters ? known.attachments.map { file($0) } : [])
    view.office = known.office
    view.description = known.description
    view.note = known.note
    guard role.maySeeReporters, let reporter = known.reporter, !reporter.isEmpty else { return view }
    view.reporter = ReporterView(name: reporter.name, phone: reporter.phone, email: reporter.email)
    return view
  }

  /// An import of requests as a whole.
  func batch(_ batch: ImportBatch) -> ImportBatchView {
    ImportBatchView(
      batch: batch.number, file: batch.file, at: time(batch.importedAt), by: batch.importedBy, read: batch.read,
      imported: batch.imported, rejected: batch.rejected)
  }
}
