import CityFile
import DispatchAPI
import Hummingbird
import WorkOrders
import WorkOrdersStore

/// The city's rules: those in force, those before, and new ones.
struct PolicyController: APIController {
  let centre: Centre

  func addRoutes(to api: RouterGroup<APIRequestContext>) {
    api.get("policy") { request, _ in try await show(request) }
    api.get("policy/history") { request, _ in try await history(request) }
    api.get("policy/source") { request, _ in try await source(request) }
    api.post("policy/simulation") { try await simulate($0, $1) }
    api.post("policy") { request, context in
      try context.require(.manager, to: .init(it: "applicare regole", en: "apply rules"))
      return try await centre.perform(request, context, preparing: Self.read) { act, rules, transaction in
        try Self.apply(rules, act, transaction)
      }
    }
    api.post("policy/:version/withdraw") { request, context in
      _ = try context.require(.manager, to: .init(it: "ritirare regole", en: "withdraw rules"))
      let version = try Self.version(context.word("version"))
      return try await centre.perform(request, context) { try Self.withdraw(version, $0, $1) }
    }
  }

  private func source(_ request: Request) async throws -> Response {
    let query = try QueryReader(request, "version")
    let version = try query["version"].map(Self.version)
    return try await centre.answer { snapshot in
      let found = try version.map { try snapshot.policySource(version: $0) } ?? snapshot.policySource()
      guard let found else { throw Self.unknown(version: version.map(String.init) ?? "1") }
      return PolicySourceView(version: found.version, yaml: found.yaml, zones: found.zones)
    }
  }

  private static func version(_ text: String) throws(DomainError) -> Int {
    guard let number = Int(text) else { throw unknown(version: text) }
    return number
  }

  private static func unknown(version: String) -> DomainError {
    DomainError(
      .notFound,
      .init(
        it: "Non c'è una versione \(version.prefix(20)) delle regole.",
        en: "There is no version \(version.prefix(20)) of the rules."),
      hint: .init(it: "Vedere mcctl policy history.", en: "See mcctl policy history."), field: "version")
  }

  private func simulate(_ request: Request, _ context: APIRequestContext) async throws -> Response {
    _ = try context.require(.manager, to: .init(it: "provare regole", en: "try rules"))
    let simulator = try PolicySimulator(
      try Centre.decode(SimulationBody.self, try await request.bytes(upTo: BodyLimit.file)))
    let register = centre.register
    guard request.acceptsLines else {
      return try Reply.json(try await simulator.run(on: register) { _ in })
    }
    let lines = LineStream(request, context, logger: centre.logger)
    return lines.response { try await simulator.run(on: register, progress: $0) }
  }

  private func history(_ request: Request) async throws -> Response {
    let query = try QueryReader(request, "limit", "after")
    let limit = try query.limit()
    let before: Int = try query.position() ?? .max
    return try await centre.answer { snapshot in
      let versions = try snapshot.policyHistory().reversed().filter { $0.version < before }
      let shown = versions.prefix(limit)
      let items = try shown.map { record in
        var view = PolicyView(try snapshot.policy(version: record.version))
        try Self.fill(&view, record, snapshot)
        return view
      }
      return Page(items: items, next: shown.count < versions.count ? shown.last.map { "\($0.version)" } : nil)
    }
  }

  private func show(_ request: Request) async throws -> Response {
    let query = try QueryReader(request, "format", "version")
    let version = try query["version"].map(Self.version)
    switch query["format"] {
    case "yaml":
      let source = try await centre.register.read { snapshot in
        let version = try Self.record(version, snapshot).version
        return try snapshot.policySource(version: version)
      }
      return Reply.text(source?.yaml ?? "", type: "application/yaml")
    case nil, "json":
      return try await centre.answer { snapshot in
        let record = try Self.record(version, snapshot)
        var view = PolicyView(try snapshot.rules(ofVersion: record.version))
        try Self.fill(&view, record, snapshot)
        return view
      }
    case let other?:
      throw DomainError(
        .invalid,
        .init(
          it: "Le regole non si danno come \"\(other.prefix(20))\".",
          en: "Rules do not come as \"\(other.prefix(20))\"."),
        hint: .init(it: "Usare json o yaml.", en: "Use json or yaml."), field: "format")
    }
  }

  private static func record(_ version: Int?, _ snapshot: RegisterSnapshot) throws -> PolicyRecord {
    // An empty register says so in its own words.
    let found = try snapshot.policyRecord(version: try version ?? snapshot.policy().version)
    guard let found else { throw unknown(version: version.map(String.init) ?? "1") }
    return found
  }

  /// A city file that has been read and found right.
  private struct Rules: Sendable {
    let policy: Policy
    let sha256: String
    let reason: String
    let effective: Timestamp?
  }

  private static func read(_ body: PolicyBody, _ inForce: Policy) throws -> Rules {
    let reason = try Typed.required(
      body.reason, field: "reason",
      because: .init(it: "Per regole nuove serve un motivo.", en: "New rules need a reason."))
    let source = CitySource(yaml: body.yaml, zones: body.zones)
    let reading = CityFile.read(source)
    guard let policy = reading.policy else { throw RefusedFile(rules: reading.problems) }
    let effective = try body.effective.map { time throws(DomainError) in
      try inForce.calendar.zone.parse(typed: time, field: "effective")
    }
    return Rules(policy: policy, sha256: PolicyDigest.of(source), reason: reason, effective: effective)
  }

  private static func apply(
    _ rules: Rules, _ act: IncomingAct<PolicyBody>, _ transaction: RegisterTransaction
  ) throws -> PolicyView {
    let version = try transaction.apply(
      rules.policy, yaml: act.body.yaml, zones: act.body.zones, sha256: rules.sha256, reason: rules.reason,
      by: act.actor, from: rules.effective)
    return try view(version, rules.policy, transaction.snapshot)
  }

  private static func withdraw(
    _ version: Int, _ act: IncomingAct<PolicyWithdrawalBody>, _ transaction: RegisterTransaction
  ) throws -> PolicyView {
    let reason = try Typed.required(
      act.body.reason, field: "reason",
      because: .init(it: "Per ritirare regole serve un motivo.", en: "Withdrawing rules needs a reason."))
    try transaction.withdrawPolicy(version: version, reason: reason, in: try act.context(transaction, at: nil))
    return try view(version, try transaction.snapshot.policy(version: version), transaction.snapshot)
  }

  private static func view(_ version: Int, _ policy: Policy, _ snapshot: RegisterSnapshot) throws -> PolicyView {
    var view = PolicyView(policy)
    try fill(&view, try record(version, snapshot), snapshot)
    return view
  }

  private static func fill(_ view: inout PolicyView, _ record: PolicyRecord, _ snapshot: RegisterSnapshot) throws {
    let writer = try ViewWriter(snapshot)
    view.version = record.version
    view.state = record.standing
    view.appliedAt = writer.time(record.appliedAt)
    view.effective = writer.time(record.effectiveAt)
    view.by = record.author
    view.reason = record.reason
    view.withdrawnAt = record.withdrawal.map { writer.time($0.at) }
    view.withdrawnBy = record.withdrawal?.by
    view.withdrawnBecause = record.withdrawal?.reason
    guard record.standing == .inForce || record.standing == .pending else { return }
    view.pending = try snapshot.pendingPolicies(after: record).map {
      PendingPolicyView(version: $0.version, effective: writer.time($0.effectiveAt))
    }
  }
}

extension ProblemView {
  /// A problem of a city file as it travels.
  init(_ problem: CityProblem) {
    self.init(path: problem.path, message: problem.message)
    line = problem.line
    column = problem.column
  }
}
