import WorkOrders

// MARK: areas

extension CityFile {
  static func areas(_ reader: NodeReader?) -> [Area] {
    reader?.codedItems(atLeastOne: true).compactMap(area) ?? []
  }

  private static func area(_ entry: NodeReader) -> Area? {
    guard let fields = entry.fields(["code", "name"]) else { return nil }
    let code: AreaCode? = fields.required("code")?.code()
    let name = fields.required("name")?.localizedText()
    guard let code, let name else { return nil }
    return Area(code: code, name: name)
  }
}
