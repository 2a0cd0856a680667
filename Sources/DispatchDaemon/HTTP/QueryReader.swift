import Hummingbird
import WorkOrders
import WorkOrdersStore

/// The query of a path, with its values checked as they are read.
struct QueryReader {
  private let values: [String: String]

  /// Reads the query of a request.
  ///
  /// - Parameter known: the names that the path takes.
  /// - Throws: ``DomainError`` `malformed` for any other name, or one that stands twice.
  init(_ request: Request, _ known: String...) throws(DomainError) {
    var values: [String: String] = [:]
    for (name, value) in request.uri.queryParameters {
      guard known.contains(String(name)) else {
        throw DomainError(
          .malformed,
          .init(
            it: "Qui non c'è il parametro \"\(name.prefix(40))\".",
            en: "There is no parameter \"\(name.prefix(40))\" here."),
          hint: known.isEmpty
            ? .init(it: "Questo percorso non ne prende.", en: "This path takes none.")
            : .init(
              it: "I parametri sono \(known.joined(separator: ", ")).",
              en: "The parameters are \(known.joined(separator: ", "))."),
          field: String(name.prefix(40)))
      }
      guard values.updateValue(String(value), forKey: String(name)) == nil else {
        throw DomainError(
          .malformed,
          .init(it: "Il parametro \"\(name)\" è scritto due volte.", en: "The parameter \"\(name)\" stands twice."),
          field: String(name))
      }
    }
    self.values = values.filter { !$0.value.isEmpty }
  }

  /// A text.
  subscript(_ name: String) -> String? { values[name] }

  /// A text that must be there.
  func required(_ name: String) throws(DomainError) -> String {
    guard let value = values[name] else {
      throw DomainError(
        .malformed, .init(it: "Manca il parametro \"\(name)\".", en: "The parameter \"\(name)\" is missing."),
        field: name)
    }
    return value
  }

  /// How many items a page holds: 50 unless told, 500 at most.
  func limit(usually usual: Int = 50) throws(DomainError) -> Int {
    guard let text = values["limit"] else { return usual }
    guard let limit = Int(text), (1...500).contains(limit) else {
      throw DomainError(
        .invalid,
        .init(
          it: "Il limite \"\(text.prefix(20))\" non è un numero da 1 a 500.",
          en: "The limit \"\(text.prefix(20))\" is not a number from 1 to 500."),
        hint: .init(it: "Per la pagina successiva usare after.", en: "Ask for the next page with after."),
        field: "limit")
    }
    return limit
  }

  /// Where the page before ended, for lists in the order of a plain number.
  ///
  /// - Throws: ``DomainError`` `malformed` for what no page has answered.
  func position<Number: FixedWidthInteger>(_ name: String = "after") throws(DomainError) -> Number? {
    guard let text = values[name] else { return nil }
    guard let number = Number(text), number >= 0 else { throw Self.noPlace(text, name) }
    return number
  }

  /// Where the page before ended, for lists that have the newest first.
  ///
  /// - Throws: ``DomainError`` `malformed` for what no page has answered.
  func place(_ name: String = "after") throws(DomainError) -> TimedPlace? {
    guard let text = values[name] else { return nil }
    guard let place = TimedPlace(text) else { throw Self.noPlace(text, name) }
    return place
  }

  private static func noPlace(_ text: String, _ name: String) -> DomainError {
    DomainError(
      .malformed,
      .init(
        it: "\"\(text.prefix(40))\" non segna la fine di una pagina.",
        en: "\"\(text.prefix(40))\" does not mark the end of a page."),
      hint: .init(it: "Usare next della pagina precedente.", en: "Use the next of the page before."), field: name)
  }

  /// How many bytes something has.
  func size() throws(DomainError) -> Int? {
    guard let text = values["size"] else { return nil }
    guard let size = Int(text), size >= 0 else {
      throw DomainError(
        .invalid,
        .init(
          it: "La lunghezza \"\(text.prefix(20))\" non è un numero di byte.",
          en: "The size \"\(text.prefix(20))\" is not a number of bytes."), field: "size")
    }
    return size
  }

  /// A yes or no.
  func flag(_ name: String) throws(DomainError) -> Bool {
    switch values[name] {
    case nil, "false", "0": return false
    case "true", "1": return true
    default:
      throw DomainError(
        .invalid,
        .init(it: "Il parametro \"\(name)\" è true o false.", en: "The parameter \"\(name)\" is true or false."),
        field: name)
    }
  }

  /// A public number.
  func number<Kind>(_ name: String) throws(DomainError) -> RecordNumber<Kind>? {
    guard let text = values[name] else { return nil }
    return try RecordNumber<Kind>(typed: text, field: name)
  }

  /// A code that the city's rules know.
  func known<Code, Value>(
    _ name: String, _ look: (Code, String) throws(DomainError) -> Value
  ) throws(DomainError) -> Code? where Code: RawRepresentable, Code.RawValue == String {
    guard let text = values[name], let code = Code(rawValue: text) else { return nil }
    _ = try look(code, name)
    return code
  }

  /// One of a few words.
  func choice<Value: RawRepresentable & CaseIterable>(_ name: String, _ type: Value.Type) throws(DomainError) -> Value?
  where Value.RawValue == String {
    try Typed.choice(values[name], type, field: name)
  }

  /// A point of two numbers.
  func coordinate() throws(DomainError) -> Coordinate? {
    let numbers = [("lat", values["lat"]), ("lon", values["lon"])]
    var degrees: [Double?] = []
    for (name, text) in numbers {
      guard let text else {
        degrees.append(nil)
        continue
      }
      guard let number = Double(text) else {
        throw DomainError(
          .invalid,
          .init(
            it: "\"\(text.prefix(30))\" non è un numero di gradi.",
            en: "\"\(text.prefix(30))\" is not a number of degrees."), field: name)
      }
      degrees.append(number)
    }
    return try Typed.coordinate(degrees[0], degrees[1])
  }
}
