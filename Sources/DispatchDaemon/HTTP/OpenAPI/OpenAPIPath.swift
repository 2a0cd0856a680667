import DispatchAPI

/// One row of the table of paths.
struct OpenAPIPath {
  /// `get` or `post`.
  let method: String
  /// Below `/api/v1`, with parameters in braces.
  let path: String
  /// What it is for.
  let summary: String
  /// The names that the query takes.
  let query: [String]
  /// The schema of the body.
  let body: String?
  /// The media type of the body.
  let bodyType: String
  /// The schema of the answer; a list when it ends in `[]`; `nil` for bytes.
  let answer: String?
  /// The media type of the answer.
  var answerType = MediaType.json

  private static func get(_ path: String, _ answer: String, _ summary: String, query: String...) -> OpenAPIPath {
    OpenAPIPath(
      method: "get", path: path, summary: summary, query: query, body: nil, bodyType: MediaType.json, answer: answer)
  }

  private static func bytes(
    _ path: String, _ type: String, _ summary: String, method: String = "get", body: String? = nil
  ) -> OpenAPIPath {
    OpenAPIPath(
      method: method, path: path, summary: summary, query: [], body: body, bodyType: MediaType.json, answer: nil,
      answerType: type)
  }

  private static func post(
    _ path: String, _ body: String?, _ answer: String, _ summary: String, type: String = MediaType.json,
    query: String...
  ) -> OpenAPIPath {
    OpenAPIPath(method: "post", path: path, summary: summary, query: query, body: body, bodyType: type, answer: answer)
  }

  /// Every path below `/api/v1`.
  static let all: [OpenAPIPath] = [
    post("calls", "CallReport", "CallReceipt", "Logs a contact; opens a request with its order unless told otherwise."),
    get("calls", "ContactView[]", "Contacts, newest first.", query: "channel", "outcome", "limit", "after"),
    get("calls/{number}", "ContactView", "One contact; who reported is for operators and technicians."),
    get(
      "duplicates", "DuplicateView[]", "Open requests that may report the same thing.",
      query: "category", "address", "place", "lat", "lon"),
    get("callers", "CallerView", "What somebody with this telephone number has reported.", query: "phone"),
    get(
      "requests", "RequestView[]", "Requests, newest first.",
      query: "state", "category", "zone", "phone", "limit", "after"),
    get("requests/{number}", "RequestView", "One request."),
    get(
      "search", "FoundView[]",
      "Requests and their orders by number, telephone, address, words in any order; open ones first, then the newest.",
      query: "q", "lat", "lon", "within", "state", "category", "limit", "after"),
    post("requests/{number}/{act}", "RequestActBody", "RequestView", "An act on a request: classify, amend, link, …"),
    get(
      "orders", "OrderView[]", "Orders, newest first.",
      query: "state", "category", "zone", "contractor", "urgency", "overdue", "limit", "after"),
    get("orders/{number}", "OrderView", "One order."),
    get("orders/{number}/explanation", "ExplanationView", "Why an order went where it went."),
    bytes("orders/{number}/sheet", "text/html", "An order as a document to print, with its pictures inside."),
    post("orders", "OrderBody", "OrderView", "Opens an order for requests, or for the office itself."),
    post("orders/{number}/{act}", "ActBody", "OrderView", "An act on an order: set, approve, accept, complete, …"),
    post(
      "orders/{number}/inspections", "InspectionBody", "InspectionView", "Plans or records an inspection of an order."),
    get(
      "inspections", "InspectionView[]", "Inspections, newest first.",
      query: "order", "inspector", "state", "open", "limit", "after"),
    get("inspections/{number}", "InspectionView", "One inspection."),
    post("inspections/{number}/record", "InspectionBody", "InspectionView", "Records what an inspection found."),
    get("dossiers", "DossierView[]", "Dossiers of extreme urgency, newest first.", query: "limit"),
    get("dossiers/{order}", "DossierView", "The dossier of an order."),
    bytes("dossiers/{order}/report", "text/html", "The report as it was drawn up, as a page to print."),
    post("dossiers", "DossierBody", "DossierView", "Orders works of extreme urgency and opens their dossier."),
    post("dossiers/{order}/steps", "DossierStepBody", "DossierView", "Records that a step was done."),
    post("dossiers/{order}/evidence", "EvidenceBody", "DossierView", "Adds documents and pictures."),
    get(
      "mandates", "MandateStandingView[]", "The urgency mandates in force and what is left under each.",
      query: "limit"),
    get(
      "mandates/uses", "MandateUseView[]", "Activations under mandates, newest first.",
      query: "mandate", "unratified", "limit"),
    get(
      "approvals", "PendingApprovalView[]", "Orders that wait for consent, and whether the caller may give it.",
      query: "orders", "state", "category", "zone", "limit"),
    get("contracts", "ContractView[]", "All framework contracts and what is left of them."),
    get("contracts/{code}", "ContractView", "One framework contract."),
    get("contracts/{code}/invoices", "InvoiceView[]", "The invoices on a contract, the latest first.", query: "limit"),
    post("contracts/{code}/invoices", "InvoiceBody", "ContractView", "Records an invoice on a contract."),
    post(
      "contracts/{code}/invoices/cancel", "InvoiceCancellationBody", "ContractView",
      "Cancels an invoice: it counts no longer, and stays in the list with the reason."),
    get("prices", "PriceView[]", "A price list, by code.", query: "contract", "limit", "after"),
    post("prices/import", "TableBody", "ImportReport", "Adds or corrects prices of all contracts, all rows or none."),
    post(
      "contracts/{code}/prices/import", "TableBody", "ImportReport",
      "Adds or corrects a contract's own prices, all rows or none."),
    get(
      "contractors/{code}/scorecard", "ScorecardView", "How a contractor did in a period.",
      query: "quarter", "from", "to"),
    get("scorecards", "ScorecardView[]", "How all contractors did in a period.", query: "quarter", "from", "to"),
    get("contractors", "ContractorView[]", "Contractors, by code.", query: "limit", "after"),
    get(
      "contractors/turns", "TurnsView[]", "Turns, amounts and shares by criterion and contract, with the last choices.",
      query: "category"),
    get("contractors/{code}", "ContractorView", "One contractor with its contracts."),
    post("contractors", "ContractorBody", "ContractorView", "Adds or corrects a contractor."),
    post("contractors/import", "TableBody", "ImportReport", "Adds or corrects contractors from CSV, all or none."),
    get("rotas", "RotaView[]", "The on-call rotas, with who is on duty now.", query: "limit"),
    get("rotas/duties", "DutyView[]", "Who is on call at a time.", query: "owner", "at"),
    get("rotas/calendar", "RotaCalendarView", "One rota as an iCalendar file.", query: "owner"),
    post("rotas/import", "RotaBody", "RotaView", "Puts a rota in the place of the one its owner had."),
    post("rotas/remove", "RotaBody", "RotaView", "Takes a rota away."),
    get("places", "PlaceView[]", "Places, by code.", query: "kind", "zone", "search", "limit", "after"),
    post("places", "PlaceBody", "PlaceView", "Adds or corrects a place."),
    post("places/import", "TableBody", "ImportReport", "Adds or corrects places from CSV, all or none."),
    get("streets", "StreetView[]", "Streets of the national registry, by name.", query: "limit", "after"),
    get(
      "streets/addresses", "AddressView[]", "Addresses of the registry that fit what was typed, the best first.",
      query: "q", "completing", "limit"),
    post(
      "streets/import", "StreetsBody", "StreetReport",
      "Takes the registry's file of the town; streams its progress to who accepts application/x-ndjson."),
    get(
      "policy", "PolicyView", "The rules in force, or another version; as YAML on request.",
      query: "format", "version"),
    get("policy/source", "PolicySourceView", "The texts of a version of the rules.", query: "version"),
    get("policy/history", "PolicyView[]", "Every version, newest first.", query: "limit", "after"),
    post(
      "policy/simulation", "SimulationBody", "SimulationReport",
      "Replays some days' orders under other rules and says what would have changed; streams progress on request."),
    post(
      "policy", "PolicyBody", "PolicyView", "Applies a city file as the next version, at once or from a later time."),
    post(
      "policy/{version}/withdraw", "PolicyWithdrawalBody", "PolicyView",
      "Takes a version back before its time comes; it stays in the history."),
    get("statistics", "StatisticsView", "The figures of a period: json, xml or csv.", query: "from", "to", "format"),
    get("statistics/{quarter}", "StatisticsView", "The figures of a quarter: json, xml or csv.", query: "format"),
    get("imports", "ImportBatchView[]", "Imports of requests that were made, newest first.", query: "limit", "after"),
    post(
      "import/requests", "ImportBody", "ImportReport",
      "Imports requests from another system; streams its progress to who accepts application/x-ndjson."),
    post(
      "mail", nil, "MailDelivery", "Takes in a raw mail message; size tells that these are only its first bytes.",
      type: MediaType.message, query: "size"),
    get(
      "mail/quarantine", "QuarantinedMailView[]", "Messages that wait for a person, newest first.", query: "limit",
      "after"),
    get(
      "mail/sent", "SentMailView[]", "Messages of ours, newest first: to whom, when, and how far they came.",
      query: "order", "request", "troubled", "limit", "after"),
    get("mail/sent/{id}", "SentMailView", "A message of ours, by its Message-ID without angle brackets."),
    post(
      "mail/quarantine/{sha256}/release", "NoBody", "MailDelivery",
      "Takes a message that waits for a person's: it opens a request, joins one, or is its firm's answer."),
    post(
      "mail/notices", "NoticePreferenceBody", "NoticePreferenceView",
      "Stops the notices to an address, or lets them go out again."),
    post("mail/quarantine/{sha256}/drop", "MailDropBody", "MailDelivery", "Throws a message that waits away."),
    post("links/{number}/revoke", "NoBody", "RevokedLinksView", "Revokes the links about an order or a request."),
    bytes("files/{sha256}", "*/*", "The bytes of a kept file, in its own media type."),
    get("journal", "JournalEventView[]", "What happened, newest first.", query: "order", "limit", "after"),
    get("journal/verification", "JournalVerificationView", "Whether the journal is as it was written.", query: "head"),
    bytes(
      "backup", MediaType.tar,
      "The register with its attachments and a manifest of hashes, as one archive; Backup-Size "
        + "tells about how many bytes it will have. The journal has it.", method: "post", body: "NoBody"),
    get("backup/latest", "LatestBackupView", "When a backup was taken last."),
    post(
      "backup/drill", nil, "DrillReport",
      "Restores a backup into a temporary place: the archive that is the body, or one that is taken now; streams its "
        + "progress to who accepts application/x-ndjson.", type: MediaType.tar),
    get("users", "UserView[]", "Every user, by name.", query: "limit", "after"),
    post("users", "UserBody", "UserView", "Adds a user."),
    post("users/{name}/revoke", "NoBody", "UserView", "Takes back every token of a user."),
    post("users/{name}/disable", "NoBody", "UserView", "Closes an account, with its tokens; what it did stays."),
    post("users/{name}/enable", "NoBody", "UserView", "Opens an account again."),
    post("users/{name}/address", "UserAddressBody", "UserView", "Notes where a user gets mail."),
    post("users/{name}/token", "NoBody", "TokenView", "Makes a token, shown once."),
    get(
      "delegations", "DelegationView[]", "Who may approve for whom, newest first.", query: "user", "all", "limit"),
    post("users/{name}/delegations", "DelegationBody", "DelegationView", "Lends a user's authority to approve."),
    post("delegations/{number}/end", "NoBody", "DelegationView", "Ends a delegation before its last day."),
    get("retention", "RetentionView", "How long personal data is kept, and how much is due to be erased."),
    post("retention/run", "RetentionBody", "RetentionView", "Erases the personal data whose time has come."),
    post(
      "subject/export", "SubjectBody", "SubjectView", "Hands out all that is held about a person; the journal has it."),
    post("subject/erase", "SubjectBody", "SubjectErasureView", "Erases what is held about a person."),
    get("clock", "ClockView", "What time it is."),
    post("clock/advance", "ClockBody", "ClockView", "Moves a simulation's time; everything due on the way happens."),
    get("board", "BoardView", "The live board."),
  ]

  /// The operation object of this row.
  var operation: JSONValue {
    var operation: [String: JSONValue] = [
      "summary": .text(summary),
      "responses": .object([
        "200": .object(["description": .text("Done."), "content": answerContent]),
        "default": .object(["description": .text("Refused."), "content": content(MediaType.problem, "Problem")]),
      ]),
    ]
    if let body { operation["requestBody"] = .object(["content": content(bodyType, body)]) }
    if body == nil, method == "post" {
      operation["requestBody"] = .object(["content": .object([bodyType: .object([:])]), "required": .boolean(true)])
    }
    let parameters = pathParameters + query.map { parameter($0, in: "query") } + headers
    if !parameters.isEmpty { operation["parameters"] = .array(parameters) }
    return .object(operation)
  }

  private var pathParameters: [JSONValue] {
    path.split(separator: "/").filter { $0.hasPrefix("{") }.map {
      parameter(String($0.dropFirst().dropLast()), in: "path")
    }
  }

  private var headers: [JSONValue] {
    guard method == "post" else { return [] }
    let names =
      (Self.unkept.contains(path) ? [] : [WireHeader.idempotencyKey])
      + (Self.versioned.contains(path) ? [WireHeader.ifMatch] : [])
    return names.map { parameter($0, in: "header") }
  }

  /// What keeps no answer under a key: sent again, it is done again.
  private static let unkept: Set<String> = [
    "backup", "backup/drill", "retention/run", "subject/export",
  ]

  /// The acts that look at the version their caller has seen.
  private static let versioned: Set<String> = [
    "requests/{number}/{act}", "orders/{number}/{act}", "orders/{number}/inspections", "inspections/{number}/record",
    "dossiers",
  ]

  private var answerContent: JSONValue {
    guard let answer else {
      return .object([answerType: .object(["schema": .object(["type": .text("string"), "format": .text("binary")])])])
    }
    return content(answerType, answer)
  }

  private func parameter(_ name: String, in place: String) -> JSONValue {
    .object([
      "name": .text(name), "in": .text(place), "required": .boolean(place == "path"),
      "schema": .object(["type": .text("string")]),
    ])
  }

  private func content(_ type: String, _ schema: String) -> JSONValue {
    let reference = OpenAPISchemas.reference(schema.hasSuffix("[]") ? String(schema.dropLast(2)) : schema)
    guard schema.hasSuffix("[]") else { return .object([type: .object(["schema": reference])]) }
    let page: JSONValue = .object([
      "type": .text("object"), "required": .array([.text("items"), .text("next")]),
      "properties": .object([
        "items": .object(["type": .text("array"), "items": reference]),
        "next": .object(["type": .array([.text("string"), .text("null")])]),
      ]),
    ])
    return .object([type: .object(["schema": page])])
  }
}
