import DispatchAPI
import Hummingbird
import WorkOrders
import WorkOrdersStore

/// Framework contracts: what is left of them, invoices, price lists.
struct ContractController: APIController {
  let centre: Centre

  func addRoutes(to api: RouterGroup<APIRequestContext>) {
    api.get("contracts") { _, _ in
      try await centre.answer { snapshot in
        let writer = try ViewWriter(snapshot)
        return Page(items: try snapshot.standings().map(writer.contract))
      }
    }
    api.get("contracts/:code") { _, context in
      let code = ContractCode(rawValue: context.word("code"))
      return try await centre.answer { try ViewWriter($0).contract(try $0.standing(of: code)) }
    }
    api.get("contracts/:code/invoices") { request, context in
      let code = ContractCode(rawValue: context.word("code"))
      let limit = try QueryReader(request, "limit").limit()
      return try await centre.answer { snapshot in
        let (writer, terms) = (try ViewWriter(snapshot), try snapshot.standing(of: code).contract)
        return Page(items: try snapshot.invoices(on: code, limit: limit).map { writer.invoice($0, under: terms) })
      }
    }
    api.post("contracts/:code/invoices") { request, context in
      try context.require(.technician, .manager, to: .init(it: "registrare fatture", en: "record invoices"))
      let code = ContractCode(rawValue: context.word("code"))
      return try await centre.perform(request, context) { (act: IncomingAct<InvoiceBody>, transaction) in
        try Self.record(act, on: code, transaction)
      }
    }
    api.post("contracts/:code/invoices/cancel") { request, context in
      try context.require(.manager, to: .init(it: "stornare fatture", en: "cancel invoices"))
      let code = ContractCode(rawValue: context.word("code"))
      return try await centre.perform(request, context) { (act: IncomingAct<InvoiceCancellationBody>, transaction) in
        try Self.cancel(act, on: code, transaction)
      }
    }
    addPriceRoutes(to: api)
  }

  private func addPriceRoutes(to api: RouterGroup<APIRequestContext>) {
    api.get("prices") { request, _ in
      let query = try QueryReader(request, "contract", "limit", "after")
      let contract: ContractCode? = try Typed.code(query["contract"], field: "contract")
      let after: PriceCode? = try Typed.code(query["after"], field: "after")
      let limit = try query.limit()
      return try await centre.answer { snapshot in
        let items = try snapshot.prices(of: contract, after: after, limit: limit)
        let next = items.count == limit ? items.last?.code.rawValue : nil
        return Page(items: items.map(ViewWriter.price), next: next)
      }
    }
    api.post("prices/import") { request, context in try await importPrices(of: nil, request, context) }
    api.post("contracts/:code/prices/import") { request, context in
      try await importPrices(of: ContractCode(rawValue: context.word("code")), request, context)
    }
  }

  private func importPrices(
    of contract: ContractCode?, _ request: Request, _ context: APIRequestContext
  ) async throws -> Response {
    try context.require(.technician, .manager, to: .init(it: "importare prezzi", en: "import prices"))
    return try await centre.perform(request, context, preparing: Self.read) {
      [language = request.preferredLanguage ?? .english] act, table, transaction in
      let context = try transaction.context(by: act.actor)
      return try table.enter(in: language) { try transaction.save($0, for: contract, in: context) }
    }
  }

  private static func read(_ body: TableBody, _ policy: Policy) throws -> TableImport<PriceItem> {
    let file = try PriceListFile(Array(body.csv.utf8))
    return try TableImport(file.items, count: file.count, refused: file.refused, body)
  }

  private static func cancel(
    _ act: IncomingAct<InvoiceCancellationBody>, on code: ContractCode, _ transaction: RegisterTransaction
  ) throws -> ContractView {
    let because = LocalizedText(
      it: "Per stornare una fattura servono numero e motivo.",
      en: "Cancelling an invoice needs its number and a reason.")
    try transaction.cancelInvoice(
      try Typed.required(act.body.number, field: "number", because: because), on: code,
      reason: try Typed.required(act.body.reason, field: "reason", because: because),
      in: try transaction.context(by: act.actor))
    return try ViewWriter(transaction).contract(try transaction.snapshot.standing(of: code))
  }

  private static func record(
    _ act: IncomingAct<InvoiceBody>, on code: ContractCode, _ transaction: RegisterTransaction
  ) throws -> ContractView {
    let body = act.body
    let because = LocalizedText(
      it: "Una fattura ha numero, data e importo.", en: "An invoice has a number, a date and an amount.")
    let invoice = Invoice(
      contract: code, number: try Typed.required(body.number, field: "number", because: because),
      date: try CivilDate(typed: try Typed.required(body.date, field: "date", because: because), field: "date"),
      amount: try Euro(typed: try Typed.required(body.amount, field: "amount", because: because), field: "amount"),
      order: try Typed.number(body.order, field: "order"))
    _ = try transaction.record(invoice, in: try transaction.context(by: act.actor))
    return try ViewWriter(transaction).contract(try transaction.snapshot.standing(of: code))
  }
}
