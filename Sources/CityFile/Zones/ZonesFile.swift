import WorkOrders

/// The GeoJSON file of the zones (RFC 7946): a FeatureCollection of polygons with the properties `code` and `name`.
enum ZonesFile {
  /// The most points of all outlines together.
  static let mostPoints = 50_000

  static func zones(_ root: NodeReader) -> [Zone] {
    guard root.fields(nil) != nil, isType(root, ["FeatureCollection"]) != nil else { return [] }
    guard let features = root.peek("features") else {
      root.report(.init(it: "Manca la chiave \"features\".", en: "The key \"features\" is missing."), at: "features")
      return []
    }
    var firstLines: [ZoneCode: Int] = [:]
    return features.items(atLeastOne: true).compactMap { feature in
      guard let zone = zone(feature) else { return nil }
      if let first = firstLines[zone.code] {
        feature.report(
          .init(
            it: "Il codice di zona \"\(zone.code)\" è usato due volte; la prima è alla riga \(first).",
            en: "The zone code \"\(zone.code)\" is used twice; the first time is in line \(first)."))
      }
      firstLines[zone.code] = firstLines[zone.code] ?? feature.line
      return zone
    }
  }

  private static func zone(_ feature: NodeReader) -> Zone? {
    // GeoJSON allows members of every kind beside the ones that are read here; only repeated ones are reported.
    guard let fields = feature.fields(nil), isType(feature, ["Feature"]) != nil else { return nil }
    let properties = fields.required("properties")?.fields(nil)
    let code: ZoneCode? = properties?.required("code")?.code()
    let name = properties?.required("name")?.text()
    let polygons = fields.required("geometry").flatMap(polygons)
    guard let code, let name, let polygons else { return nil }
    return Zone(code: code, name: name, polygons: polygons)
  }

  private static func polygons(_ geometry: NodeReader) -> [[[Coordinate]]]? {
    guard let fields = geometry.fields(nil), let type = isType(geometry, ["Polygon", "MultiPolygon"]),
      let coordinates = fields.required("coordinates")
    else { return nil }
    let polygons = type == "Polygon" ? [coordinates] : coordinates.items(atLeastOne: true)
    return polygons.map { $0.items(atLeastOne: true).compactMap(ZoneRing.corners) }
  }

  /// The `type` of a GeoJSON object, when it is one of these.
  private static func isType(_ object: NodeReader, _ known: [String]) -> String? {
    guard let type = object.peek("type")?.scalar, known.contains(type) else {
      let found = object.peek("type")?.scalar.map { $0.prefix(40) }
      let wanted = known.map { LocalizedText($0) }.alternatives
      object.report(
        .init(
          it: "Qui ci vuole \(wanted.it)\(found.map { ", non \"\($0)\"" } ?? "").",
          en: "A \(wanted.en) is expected here\(found.map { ", not \"\($0)\"" } ?? "")."), at: "type")
      return nil
    }
    return type
  }
}
