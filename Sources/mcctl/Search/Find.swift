import ArgumentParser
import DispatchAPI
import WorkOrders

/// `find`: requests and orders by what somebody says of them.
struct Find: DaemonCommand {
  static let configuration = CommandConfiguration(
    abstract: "Finds requests and orders by number, telephone, address or words.",
    discussion: """
      Words may stand in any order, without accents, and the last one may be only begun: "emilia buc" finds "Buca in
      Via Emilia". Streets may be abbreviated ("v. Emilia"). A telephone may be spelt in any way, or by its last digits
      ("...4567"). Numbers may be shortened: WO-2026-123, 2026-123, 123. What is open comes first, then the newest;
      near a point, the nearest.
      """)

  @Argument(help: ArgumentHelp("What to look for.", valueName: "text"))
  var words: [String] = []

  @Option(
    parsing: .unconditional, help: ArgumentHelp("Only what is near this point, WGS 84.", valueName: "lat,lon"))
  var near: String?

  @Option(help: ArgumentHelp("How near, in metres: 200 unless told, up to 1000.", valueName: "metres"))
  var within: Int?

  @Option(help: "Only requests in this state, or with an order in it.")
  var state: String?

  @Option(help: "Only requests of this category.")
  var category: String?

  @Option(help: ArgumentHelp("How many at most: 20 unless told, up to 100.", valueName: "n"))
  var limit: Int?

  @Option(help: ArgumentHelp("Go on after this cursor.", valueName: "cursor"))
  var after: String?

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if let limit, !(1...Self.most).contains(limit) {
      throw UsageError.told(it: "--limit va da 1 a \(Self.most).", en: "--limit goes from 1 to \(Self.most).")
    }
    guard words.isEmpty, near == nil else { return }
    throw UsageError.told(it: "Che cosa si cerca?", en: "What is looked for?")
  }

  private static let most = 100

  func perform(_ session: Session) async throws {
    var query = try query()
    let wanted = limit ?? 20
    var found = Page<FoundView>(items: [])
    // The daemon stops where it has looked far enough; what is wanted is looked for to the end.
    repeat {
      query.limit = wanted - found.items.count
      let part = try await session.client.send(.search, query: query.items, options: session.options)
      found.items += part.items
      found.next = part.next
      query.after = part.next
    } while found.next != nil && found.items.count < wanted
    try session.show(found) { FoundText.list($1, $0) }
  }

  private func query() throws(DomainError) -> SearchQuery {
    var query = SearchQuery()
    query.text = words.isEmpty ? nil : words.joined(separator: " ")
    if let near { (query.lat, query.lon) = try Self.point(near) }
    query.within = within
    query.state = state
    query.category = category
    query.after = after
    return query
  }

  private static func point(_ text: String) throws(DomainError) -> (Double, Double) {
    let parts = text.split { $0 == "," || $0 == " " }.map { Double($0) }
    guard parts.count == 2, let latitude = parts[0], let longitude = parts[1] else {
      throw DomainError(
        .invalid,
        .init(it: "\"\(text.prefix(40))\" non è un punto.", en: "\"\(text.prefix(40))\" is not a point."),
        hint: .init(it: "Scriverlo come 44.6989,10.6297.", en: "Write it as 44.6989,10.6297."), field: "near")
    }
    return (latitude, longitude)
  }
}
