import DispatchAPI
import WorkOrders
import WorkOrdersStore

extension ViewWriter {
  /// A contact as this role may see it: who reported, and the messages that say so, are for those who call back.
  func contact(_ contact: Contact, for role: Role) throws -> ContactView {
    let number = contact.number
    var view = ContactView(
      number: number, channel: contact.channel.rawValue, outcome: contact.outcome.rawValue,
      occurred: time(contact.occurredAt), entered: time(contact.enteredAt), by: contact.enteredBy,
      requests: try snapshot.requests(of: number), reporterWithheld: !role.maySeeReporters,
      attachments: role.maySeeReporters ? try snapshot.attachments(of: number).map(file) : [])
    view.office = try snapshot.office(of: number)
    view.description = try snapshot.description(of: number)
    view.note = try snapshot.note(on: number)
    guard role.maySeeReporters, let reporter = try snapshot.reporter(of: number), !reporter.isEmpty else { return view }
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
