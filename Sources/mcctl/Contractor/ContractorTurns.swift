import ArgumentParser
import DispatchAPI
import WorkOrders

/// `contractor turns`: whose turn it is, and how it came to that.
struct ContractorTurns: DaemonCommand {
  static let configuration = CommandConfiguration(
    commandName: "turns", abstract: "Lists turns, amounts and shares by criterion and contract, with the last choices.")

  @Option(help: ArgumentHelp("Only the criterion and contracts of this category.", valueName: "code"))
  var category: String?

  @OptionGroup var global: GlobalOptions

  func perform(_ session: Session) async throws {
    let query = [QueryItem("category", category)].compactMap(\.self)
    let turns = try await session.client.send(.turns, query: query, options: session.options)
    try session.show(turns) { Self.list($1, $0) }
  }

  private static func list(_ turns: [TurnsView], _ reader: Reader) -> String {
    guard !turns.isEmpty else { return reader(.noContractors) }
    var table = TextTable([
      .init(title: reader(.criterion)), .init(title: reader(.contractor)), .init(title: reader(.contract)),
      .init(title: reader(.turns), isRight: true), .init(title: reader(.amount), isRight: true),
      .init(title: reader(.committed), isRight: true), .init(title: "%", isRight: true),
      .init(title: reader(.lastChoices), isFlexible: true),
    ])
    for turn in turns {
      table.add(
        .init(turn.criterion), .init(turn.contractor.rawValue, .bold), .init(turn.contract.rawValue),
        .init(reader.count(turn.turns)), .init(reader.money(turn.amount)), .init(reader.money(turn.committed)),
        .init(turn.share ?? "-"), .init(turn.last.map { choice($0, reader) }.joined(separator: ", ")))
    }
    return table.text(reader)
  }

  private static func choice(_ choice: TurnChoiceView, _ reader: Reader) -> String {
    "\(choice.order) (\(reader.time(choice.at)))"
  }
}
