import DispatchAPI
import WorkOrders

/// Places for people.
enum PlaceText {
  /// A line a place.
  static func list(_ places: [PlaceView], _ reader: Reader) -> String {
    guard !places.isEmpty else { return reader(.noPlaces) }
    var table = TextTable([
      .init(title: reader(.place)), .init(title: reader(.kind)), .init(title: reader(.name), isFlexible: true),
      .init(title: reader(.zone)), .init(title: reader(.onSite), isFlexible: true),
    ])
    for place in places {
      table.add(
        .init(place.code.rawValue, .bold), .init(place.kind), .init(place.name), .init(place.zone?.rawValue ?? "-"),
        .init(place.contact ?? "-"))
    }
    return table.text(reader)
  }
}
