import DispatchAPI
import WorkOrders
import WorkOrdersStore

extension ViewWriter {
  /// A street of the registry.
  func street(_ street: Street) -> StreetView {
    var view = StreetView(number: street.number, name: street.name, otherNames: street.otherNames)
    view.locality = street.locality
    return view
  }

  /// An address that fits what was typed, with its reasons in the reader's language.
  func address(_ found: AddressMatch, in language: Language) throws -> AddressView {
    var view = AddressView(
      street: found.match.street.number, address: found.text, precision: found.precision.rawValue,
      score: found.match.score, reason: found.match.reasons.map { $0.text(language) }.joined(separator: ", "))
    view.locality = found.match.street.locality
    view.civic = found.civic?.number.text
    view.lat = found.coordinate?.latitude
    view.lon = found.coordinate?.longitude
    view.zone = try snapshot.zone(of: found)
    return view
  }
}

extension StreetChanges {
  /// What was counted.
  init(_ counts: StreetCounts) {
    self.init(added: counts.added, changed: counts.changed, unchanged: counts.unchanged, removed: counts.removed)
  }
}
