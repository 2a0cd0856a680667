import DispatchAPI

extension OpenAPIPath {
  /// What the city sets and knows: firms, contracts, rotas, places, rules, people, and the daemon itself.
  static let city: [OpenAPIPath] = [
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
  ]
}
