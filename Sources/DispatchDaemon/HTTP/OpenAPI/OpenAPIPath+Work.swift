import DispatchAPI

extension OpenAPIPath {
  /// Every path below `/api/v1`.
  static let all = work + figures + mail + city

  /// Contacts, requests, orders, inspections, and what is done to them.
  private static let work: [OpenAPIPath] = [
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
    get("imports", "ImportBatchView[]", "Imports of requests that were made, newest first.", query: "limit", "after"),
    post(
      "import/requests", "ImportBody", "ImportReport",
      "Imports requests from another system; \(streams)"),
    get("board", "BoardView", "The live board."),
  ]

  private static let streams = "streams its progress to who accepts application/x-ndjson."

  /// The journal, and the figures that are counted from it.
  private static let figures: [OpenAPIPath] = [
    get(
      "statistics", "StatisticsView",
      "The figures of a range of days, as json or in another form; as json it \(streams)", query: "from", "to",
      "format", "language"),
    get(
      "statistics/acts", "StatisticsActView[]", "The versions that were drafted, frozen or issued, newest first.",
      query: "limit", "after"),
    get(
      "statistics/health", "DoctorReport",
      "What is found of the folder for the city's site; nothing where figures are not published."),
    get(
      "statistics/documents", "StatisticsDocumentsView",
      "The figures of a range of days in several forms; \(streams)", query: "from", "to", "formats", "language"),
    get(
      "statistics/{period}", "StatisticsView",
      "The figures of a quarter, month, half-year or year: the newest version unless told, or else a draft; as json it "
        + streams, query: "format", "version", "language"),
    get(
      "statistics/{period}/documents", "StatisticsDocumentsView",
      "The figures of a period in several forms; \(streams)", query: "formats", "version", "language"),
    post(
      "statistics/{period}/freeze", "NoBody", "StatisticsActView",
      "Freezes the figures of a period that is over; \(streams)"),
    post(
      "statistics/{period}/issue", "NoBody", "StatisticsActView",
      "Issues the frozen figures of a period; \(streams)"),
    post(
      "statistics/{period}/reissue", "StatisticsReissueBody", "StatisticsActView",
      "Issues a new version of a period's figures, with a reason and what it changes; \(streams)"),
    post(
      "statistics/verify", nil, "StatisticsVerificationView",
      "Compares a file of figures with the register at its position, and says what has changed since; \(streams)",
      type: MediaType.xml),
    get("journal", "JournalEventView[]", "What happened, newest first.", query: "order", "limit", "after"),
    get(
      "statistics/{period}/explanation", "FigureExplanationView",
      "One figure explained: its definition, its value, the query, and the events behind it; \(streams)",
      query: "figure", "area", "category", "zone", "urgency", "channel", "contractor", "contract", "target", "outcome",
      "week", "band", "version", "limit", "after"),
    OpenAPIPath(
      method: "get", path: "journal/export",
      summary: "The sealed journal as CSV, a line an event, from a position on; what figures are counted from.",
      query: ["from"], body: nil, bodyType: MediaType.json, answer: nil, answerType: MediaType.csv),
    get("journal/verification", "JournalVerificationView", "Whether the journal is as it was written.", query: "head"),
  ]

  /// Mail in and out, links to pages, and kept files.
  private static let mail: [OpenAPIPath] = [
    post(
      "mail", nil, "MailDelivery", "Takes in a raw mail message; size tells that these are only its first bytes.",
      type: MediaType.message, query: "size"),
    get(
      "mail/quarantine", "QuarantinedMailView[]", "Messages that wait for a person, newest first.", query: "limit",
      "after"),
    get(
      "mail/sent", "SentMailView[]", "Messages of ours, newest first: to whom, when, and how far they came.",
      query: "order", "request", "troubled", "limit", "after"),
    get(
      "mail/health", "DoctorReport", "What is found of the daemon's mail: its settings, and what waits."),
    get("mail/sent/{id}", "SentMailView", "A message of ours, by its Message-ID without angle brackets."),
    post(
      "mail/quarantine/{sha256}/release", "NoBody", "MailDelivery",
      "Takes a message that waits for a person's: it opens a request, joins one, or is its firm's answer."),
    get(
      "mail/notices", "NoticePreferenceView[]", "The addresses that get no notices, in their order.", query: "limit",
      "after"),
    post(
      "mail/notices", "NoticePreferenceBody", "NoticePreferenceView",
      "Stops the notices to an address, or lets them go out again."),
    post("mail/quarantine/{sha256}/drop", "MailDropBody", "MailDelivery", "Throws a message that waits away."),
    post("links/{number}/revoke", "NoBody", "RevokedLinksView", "Revokes the links about an order or a request."),
    get("files/{sha256}/message", "ReadMailView", "A kept message as a person reads it: decoded, in plain letters."),
    bytes("files/{sha256}", "*/*", "The bytes of a kept file, in its own media type."),
  ]
}
