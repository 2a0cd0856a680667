import DispatchAPI
import Hummingbird
import WorkOrders
import WorkOrdersStore

/// Contractors and their framework contracts.
struct ContractorController: APIController {
  let centre: Centre

  func addRoutes(to api: RouterGroup<APIRequestContext>) {
    api.get("contractors") { request, _ in
      let query = try QueryReader(request, "limit", "after")
      let limit = try query.limit(usually: 500)
      let after: ContractorCode? = try Typed.code(query["after"], field: "after")
      return try await centre.answer { snapshot in
        let later = try ViewWriter(snapshot).contractors().drop { contractor in
          after.map { contractor.code <= $0 } ?? false
        }
        let next = later.count > limit ? later.prefix(limit).last?.code.rawValue : nil
        return Page(items: Array(later.prefix(limit)), next: next)
      }
    }
    api.get("contractors/turns") { request, _ in
      let query = try QueryReader(request, "category")
      return try await centre.answer { snapshot in
        let writer = try ViewWriter(snapshot)
        let category: CategoryCode? = try query.known("category") { code, field throws(DomainError) in
          try writer.policy.known(category: code, field: field)
        }
        return Page(items: try writer.turns(category))
      }
    }
    api.get("contractors/:code") { _, context in
      let code = ContractorCode(rawValue: context.word("code"))
      return try await centre.answer { try ViewWriter($0).contractor(code) }
    }
    api.get("contractors/:code/scorecard") { request, context in
      let code = ContractorCode(rawValue: context.word("code"))
      let period = try Self.period(request, context)
      return try await centre.answer { snapshot in
        guard let card = try snapshot.scorecards(period, of: code).first else {
          throw DomainError(.internal, "A contractor has no scorecard.")
        }
        return ScorecardView(card, period)
      }
    }
    api.get("scorecards") { request, context in
      let period = try Self.period(request, context)
      return try await centre.answer { Page(items: try $0.scorecards(period).map { ScorecardView($0, period) }) }
    }
    api.post("contractors") { request, context in
      try context.require(.manager, to: .init(it: "aggiungere imprese", en: "add contractors"))
      return try await centre.perform(request, context) { (act: IncomingAct<ContractorBody>, transaction) in
        try Self.add(act, transaction)
      }
    }
    api.post("contractors/import") { request, context in
      try context.require(.manager, to: .init(it: "importare imprese", en: "import contractors"))
      return try await centre.perform(request, context, preparing: Self.read) {
        [language = request.preferredLanguage ?? .english] act, table, transaction in
        let context = try transaction.context(by: act.actor)
        return try table.enter(in: language) { for contractor in $0 { try transaction.save(contractor, in: context) } }
      }
    }
  }

  private static func period(_ request: Request, _ context: APIRequestContext) throws -> ReportingPeriod {
    try context.require(
      .technician, .manager, to: .init(it: "vedere come lavorano le imprese", en: "see how contractors did"))
    let query = try QueryReader(request, "quarter", "from", "to")
    if let quarter = query["quarter"] { return .quarter(try Quarter(typed: quarter, field: "quarter")) }
    let from = try CivilDate(typed: try query.required("from"), field: "from")
    return try ReportingPeriod(
      from: from, to: try CivilDate(typed: try query.required("to"), field: "to"), field: "to")
  }

  private static func add(_ act: IncomingAct<ContractorBody>, _ transaction: RegisterTransaction) throws
    -> ContractorView
  {
    let context = try act.context(transaction, at: act.body.at)
    let file = try ContractorFile(
      act.body.row, zones: zones(context.policy), urgencies: Set(context.policy.urgencies.map(\.code)))
    if let refused = file.refused.first { throw refused.error }
    guard let contractor = file.contractors.first else {
      throw DomainError(
        .malformed, .init(it: "Mancano i dati dell'impresa.", en: "A contractor needs its fields."),
        hint: .init(it: "Indicare codice, nome e un contratto.", en: "Send code, name and a contract."))
    }
    try transaction.save(contractor, in: context)
    return try ViewWriter(transaction).contractor(contractor.code)
  }

  private static func read(_ body: TableBody, _ policy: Policy) throws -> TableImport<Contractor> {
    let file = try ContractorFile(
      Array(body.csv.utf8), zones: zones(policy), urgencies: Set(policy.urgencies.map(\.code)))
    return try TableImport(file.contractors, count: file.count, refused: file.refused, body)
  }

  private static func zones(_ policy: Policy) -> Set<ZoneCode>? {
    policy.zones.isEmpty ? nil : Set(policy.zones.map(\.code))
  }
}

extension ContractorBody {
  /// The fields as a file of one row, so that they are read and refused like one.
  fileprivate var row: [UInt8] {
    let fields: KeyValuePairs<String, String?> = [
      "code": code, "name": name, "email": email, "pec": pec, "phone": phone, "trades": trades?.joined(separator: ";"),
      "zones": zones?.joined(separator: ";"), "contract": contract, "cig": cig, "discount": discount,
      "ceiling": ceiling, "validFrom": validFrom, "validTo": validTo, "priority": priority.map { String($0) },
      "maxOpen": maxOpen.map { String($0) }, "cup": cup, "chapter": chapter, "commitment": commitment, "vat": vat,
      "safety": safety, "penalties": penalties, "mode": mode, "modes": modes?.joined(separator: ";"),
      "baseLat": baseLat.map { String($0) },
      "baseLon": baseLon.map { String($0) }, "kind": kind,
    ]
    return Array(CSVWriter().rows([fields.map(\.key), fields.map { $0.value ?? "" }]).utf8)
  }
}
