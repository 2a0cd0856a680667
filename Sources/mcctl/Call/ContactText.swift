import DispatchAPI
import WorkOrders

/// Contacts for people.
enum ContactText {
  /// A line a contact.
  static func list(_ contacts: [ContactView], _ reader: Reader) -> String {
    guard !contacts.isEmpty else { return reader(.noContacts) }
    var table = TextTable([
      .init(title: reader(.contact)), .init(title: reader(.when)), .init(title: reader(.channel)),
      .init(title: reader(.outcome)), .init(title: reader(.enteredBy)), .init(title: reader(.requests)),
      .init(title: reader(.name), isFlexible: true),
    ])
    for contact in contacts {
      let who = [contact.reporter?.name, contact.reporter?.phone ?? contact.reporter?.email, contact.office]
      table.add(
        .init("\(contact.number)", .bold), .init(reader.time(contact.occurred)), .init(reader.channel(contact.channel)),
        .init(reader.outcome(contact.outcome)), .init(contact.by), .init(requests(contact)),
        .init(who.compactMap(\.self).joined(separator: " · ")))
    }
    return table.text(reader)
  }

  /// Everything about one contact.
  static func sheet(_ contact: ContactView, _ reader: Reader) -> String {
    var sheet = FactSheet("\(contact.number)  \(reader.outcome(contact.outcome))")
    sheet.add(reader(.channel), reader.channel(contact.channel))
    sheet.add(reader(.when), reader.time(contact.occurred))
    sheet.add(reader(.entered), reader.time(contact.entered))
    sheet.add(reader(.enteredBy), contact.by)
    sheet.add(reader(.name), contact.reporter?.name)
    sheet.add(reader(.phone), contact.reporter?.phone)
    sheet.add(reader(.email), contact.reporter?.email)
    if contact.reporterWithheld { sheet.add(reader(.name), reader(.reporterWithheld), .dim) }
    sheet.add(reader(.office), contact.office)
    sheet.add(reader(.requests), requests(contact))
    sheet.add(reader(.description), contact.description)
    sheet.add(reader(.note), contact.note)
    if contact.reporterWithheld { sheet.add(reader(.attachments), reader(.reporterWithheld), .dim) }
    for file in contact.attachments { sheet.add(file, reader) }
    return sheet.text(reader)
  }

  private static func requests(_ contact: ContactView) -> String {
    contact.requests.map(\.description).joined(separator: ", ")
  }
}
