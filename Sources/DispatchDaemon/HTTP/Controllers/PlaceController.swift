import DispatchAPI
import Hummingbird
import WorkOrders
import WorkOrdersStore

/// Places: schools, lamp posts, playgrounds.
struct PlaceController: APIController {
  let centre: Centre

  func addRoutes(to api: RouterGroup<APIRequestContext>) {
    api.get("places") { request, _ in try await list(request) }
    api.post("places") { request, context in
      try context.require(.technician, .manager, to: .init(it: "aggiungere luoghi", en: "add places"))
      return try await centre.perform(request, context) { (act: IncomingAct<PlaceBody>, transaction) in
        let context = try act.context(transaction, at: act.body.at)
        let file = try PlaceFile(act.body.row, zones: Self.zones(context.policy))
        if let refused = file.refused.first { throw refused.error }
        guard let place = file.places.first else {
          throw DomainError(
            .malformed, .init(it: "Mancano i dati del luogo.", en: "A place needs its fields."),
            hint: .init(it: "Indicare codice, tipo e nome.", en: "Send code, kind and name."))
        }
        try transaction.save([place], in: context)
        return try ViewWriter(transaction).place(place)
      }
    }
    api.post("places/import") { request, context in
      try context.require(.manager, to: .init(it: "importare luoghi", en: "import places"))
      return try await centre.perform(request, context, preparing: Self.read) {
        [language = request.preferredLanguage ?? .english] act, table, transaction in
        let context = try transaction.context(by: act.actor)
        return try table.enter(in: language) { try transaction.save($0, in: context) }
      }
    }
  }

  // A city has some thousands of places: they are read whole, so that letters compare as people write them.
  private func list(_ request: Request) async throws -> Response {
    let query = try QueryReader(request, "kind", "zone", "search", "limit", "after")
    let limit = try query["limit"].map { _ in try query.limit() }
    let kind = query["kind"]?.lowercased()
    let words = query["search"]?.lowercased()
    let after = query["after"] ?? ""
    return try await centre.answer { snapshot in
      let policy = try snapshot.policy()
      let zone: ZoneCode? = try query.known("zone") { code, field throws(DomainError) in
        try policy.known(zone: code, field: field)
      }
      let found = try snapshot.places().filter { place in
        place.code.rawValue > after && (kind == nil || place.kind.lowercased() == kind)
          && (zone == nil || place.zone == zone) && (words.map { place.name.lowercased().contains($0) } ?? true)
      }
      let shown = found.prefix(limit ?? found.count)
      return Page(
        items: try shown.map(ViewWriter(snapshot).place),
        next: shown.count < found.count ? shown.last?.code.rawValue : nil)
    }
  }

  private static func read(_ body: TableBody, _ policy: Policy) throws -> TableImport<Place> {
    let file = try PlaceFile(Array(body.csv.utf8), zones: zones(policy))
    return try TableImport(file.places, count: file.count, refused: file.refused, body)
  }

  private static func zones(_ policy: Policy) -> [Zone]? { policy.zones.isEmpty ? nil : policy.zones }
}

extension PlaceBody {
  /// The fields as a file of one row, so that they are read and refused like one.
  fileprivate var row: [UInt8] {
    let fields: KeyValuePairs<String, String?> = [
      "code": code, "kind": kind, "name": name, "zone": zone, "lat": lat.map { "\($0)" }, "lon": lon.map { "\($0)" },
      "contact": contact,
    ]
    return Array(CSVWriter().rows([fields.map(\.key), fields.map { $0.value ?? "" }]).utf8)
  }
}
