import ArgumentParser
import DispatchAPI

/// `streets find`: what an address may mean.
struct StreetsFind: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "find", abstract: "Finds the streets and doors that an address may mean.",
    discussion: """
      Abbreviations, accents, the order of words and small mistakes are forgiven: "v. Emilia S. Pietro 12/b" finds "VIA
      EMILIA SAN PIETRO 12/B". The best comes first, with its score and the reason; from 0.85 on, and well before the
      next, calls take it by themselves.
      """)

  @Argument(help: ArgumentHelp("The address.", valueName: "text"))
  var words: [String]

  @Flag(help: "The last word may be only begun.")
  var completing = false

  @OptionGroup var size: LimitOption
  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let query = [
      QueryItem("q", words.joined(separator: " ")), QueryItem("completing", completing ? "true" : nil),
      QueryItem("limit", size.limit.map(String.init)),
    ]
    let found = try await session.client.send(
      .addresses, query: query.compactMap(\.self), options: session.options)
    try session.show(found) { StreetText.addresses($1, $0) }
  }
}
