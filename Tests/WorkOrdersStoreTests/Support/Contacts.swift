import WorkOrders

@testable import WorkOrdersStore

extension RegisterSnapshot {
  /// Who reported in a contact, unless erased.
  func knownReporter(of number: ContactNumber) throws -> Reporter? { try surroundings(of: number).reporter }

  /// The contacts about a request, the one that opened it first.
  func contacts(about number: RequestNumber) throws -> [ContactNumber] {
    try surroundings(of: [request(number)])[0].contacts
  }

  /// What is known of one contact.
  func surroundings(of number: ContactNumber) throws -> ContactSurroundings {
    try surroundings(of: [contact(number)])[0]
  }
}
