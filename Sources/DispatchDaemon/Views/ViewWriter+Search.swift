import DispatchAPI
import WorkOrders
import WorkOrdersStore

extension ViewWriter {
  /// A found request as this role may see it: who reported is for those who call back.
  func found(_ found: FoundRequest, for role: Role) -> FoundView {
    let request = found.request
    var view = FoundView(
      number: request.number, state: request.state.rawValue, reported: time(request.reportedAt),
      reporters: role.maySeeReporters
        ? found.reporters.map { ReporterView(name: $0.name, phone: $0.phone, email: $0.email) } : [],
      reportersWithheld: !role.maySeeReporters,
      orders: found.orders.map {
        FoundOrderView(number: $0.number, state: $0.state.rawValue, contractor: $0.contractor)
      })
    view.category = request.category
    view.zone = request.zone
    view.place = request.place
    view.address = request.address
    view.lat = request.coordinate?.latitude
    view.lon = request.coordinate?.longitude
    view.distance = found.distance.map { ($0 * 10).rounded() / 10 }
    view.description = found.description.isEmpty ? nil : found.description
    return view
  }
}
