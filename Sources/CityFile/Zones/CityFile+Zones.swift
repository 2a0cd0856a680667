import WorkOrders

// MARK: zones

extension NodeReader {
  /// The name of a file beside the city file.
  func fileName() -> String? {
    guard let text = text() else { return nil }
    if !text.hasPrefix("/"), !text.split(separator: "/").contains(".."), !text.contains("\0") { return text }
    report(
      .init(
        it: "Il file \"\(text.prefix(64))\" deve stare accanto al file della città.",
        en: "The file \"\(text.prefix(64))\" must lie beside the city file."))
    return nil
  }
}

extension CityFile {
  /// The zones of the GeoJSON file that the key names; its problems are reported at the key, with the file's own line.
  static func zones(_ reader: NodeReader?, text: String?) -> [Zone] {
    guard let reader, let name = reader.fileName() else { return [] }
    guard let text else {
      reader.report(
        .init(
          it:
            "Il file \"\(name.prefix(64))\" non si può leggere. Deve stare accanto al file della città ed essere testo UTF-8.",
          en: "The file \"\(name.prefix(64))\" cannot be read. It must lie beside the city file and be UTF-8 text."))
      return []
    }
    guard text.utf8.count <= CitySource.largestZones else {
      reader.report(
        .init(
          it: "Il file \"\(name.prefix(64))\" supera \(CitySource.largestZones >> 20) MiB.",
          en: "The file \"\(name.prefix(64))\" is larger than \(CitySource.largestZones >> 20) MiB."))
      return []
    }
    guard text.utf8.count(where: { $0 == UInt8(ascii: "[") }) <= ZonesFile.mostPoints else {
      reader.report(
        .init(
          it: "Il file \"\(name.prefix(64))\" ha più di \(ZonesFile.mostPoints) punti. Semplificare i confini.",
          en: "The file \"\(name.prefix(64))\" has more than \(ZonesFile.mostPoints) points. Simplify the outlines."))
      return []
    }
    do {
      return try zones(of: text, named: name, for: reader)
    } catch {
      reader.report(place(in: name, line: error.line) + error.message)
      return []
    }
  }

  private static func zones(of text: String, named name: String, for reader: NodeReader) throws(YAMLFault) -> [Zone] {
    let document = try YAMLDocument(text)
    let check = DocumentCheck(outline: document.outline)
    let zones = ZonesFile.zones(NodeReader(node: document.root, path: reader.path, check: check))
    for problem in check.problemsInOrder {
      reader.check.report(
        line: reader.line, column: reader.column, path: problem.path,
        place(in: name, line: problem.line) + problem.text)
    }
    return zones
  }

  private static func place(in file: String, line: Int) -> LocalizedText {
    LocalizedText(it: "In \(file.prefix(64)), riga \(line): ", en: "In \(file.prefix(64)), line \(line): ")
  }
}
