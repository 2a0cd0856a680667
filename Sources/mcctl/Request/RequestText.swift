import DispatchAPI
import WorkOrders

/// Requests for people.
enum RequestText {
  /// A line a request.
  static func list(_ requests: [RequestView], _ reader: Reader) -> String {
    guard !requests.isEmpty else { return reader(.noRequests) }
    // Why something is suggested, where something waits for a person to confirm it.
    let isSuggesting = requests.contains { $0.category == nil && $0.suggestion != nil }
    var columns: [TextTable.Column] = [
      .init(title: reader(.request)), .init(title: reader(.state)), .init(title: reader(.reported)),
      .init(title: reader(.category)), .init(title: reader(.zone)), .init(title: reader(.site), isFlexible: true),
      .init(title: reader(.description), isFlexible: true),
    ]
    if isSuggesting { columns.append(.init(title: reader(.suggested), isFlexible: true)) }
    var table = TextTable(columns)
    for request in requests {
      var cells: [TextTable.Cell] = [
        .init("\(request.number)", .bold), .init(reader.state(request.state), ink(request.state)),
        .init(reader.time(request.reported)), .init(category(request)),
        .init(request.zone?.rawValue ?? "-"), .init(request.address ?? request.place?.rawValue ?? "-"),
        .init(request.description ?? "-"),
      ]
      if isSuggesting { cells.append(.init(reasons(request))) }
      table.add(cells)
    }
    return table.text(reader)
  }

  /// Everything about one request.
  static func sheet(_ request: RequestView, _ reader: Reader) -> String {
    var sheet = FactSheet("\(request.number)  \(reader.state(request.state))  v\(request.version)")
    sheet.add(reader(.category), request.category?.rawValue)
    sheet.add(reader(.urgency), request.urgency?.rawValue)
    sheet.add(reader(.description), request.description)
    sheet.add(
      reader(.site),
      [request.address, request.place?.rawValue, request.zone?.rawValue].compactMap(\.self).joined(separator: " · "))
    sheet.add(reader(.inRegistry), request.registryAddress)
    sheet.add(reader(.channel), reader.channel(request.channel))
    sheet.add(reader(.reported), reader.time(request.reported))
    sheet.add(reader(.reporters), reader.count(request.reporters))
    sheet.add(reader(.contacts), request.contacts.map(\.description).joined(separator: ", "))
    if request.attachmentsWithheld { sheet.add(reader(.attachments), reader(.reporterWithheld), .dim) }
    for file in request.attachments { sheet.add(file, reader) }
    if let suggestion = request.suggestion { sheet.add(reader(.suggested), line(suggestion, reader), .yellow) }
    sheet.add(reader(.orders), request.orders.map(\.description).joined(separator: ", "))
    for answer in request.answers { sheet.add("\(reader(.answerToReporters)) \(answer.order)", answer.text) }
    sheet.add(reader(.referredTo), request.referredTo)
    sheet.add(reader(.reason), request.reason)
    sheet.add(reader(.note), request.note)
    sheet.add(reader(.importedFrom), request.importedFrom)
    return sheet.text(reader)
  }

  // What is only suggested has a question mark.
  private static func category(_ request: RequestView) -> String {
    request.category?.rawValue ?? request.suggestion?.category.map { "\($0)?" } ?? "-"
  }

  private static func reasons(_ request: RequestView) -> String {
    guard request.category == nil, let suggestion = request.suggestion else { return "-" }
    return suggestion.reasons.joined(separator: "; ")
  }

  private static func line(_ suggestion: SuggestionView, _ reader: Reader) -> String {
    let category = suggestion.category.map { "\($0) (\(Int((suggestion.score * 100).rounded())) %)" }
    let parts = [category, suggestion.place?.rawValue, suggestion.address, suggestion.zone?.rawValue]
    return ([parts.compactMap(\.self).joined(separator: " · ")] + suggestion.reasons).joined(separator: "\n")
  }

  private static func ink(_ state: String) -> Ink? {
    switch state {
    case "new": .yellow
    case "open": .cyan
    case "resolved": .green
    default: .dim
    }
  }
}
