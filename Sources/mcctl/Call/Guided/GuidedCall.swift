import DispatchAPI
import WorkOrders

/// A call from the first question to the moment before it is logged.
///
/// Danger comes first, then what and where, then who; what the centre already knows is shown before anything is
/// created. While the daemon is down the questions stay the same and the lookups are left out.
struct GuidedCall {
  let session: Session
  let prompt: LinePrompt
  private var reader: Reader { prompt.reader }

  init(session: Session) {
    self.session = session
    prompt = LinePrompt()
  }

  /// Asks everything and gives the report to log.
  ///
  /// - Throws: ``FaultsFound`` when the operator gives up; then nothing was logged.
  func run() async throws -> CallReport {
    let policy = await known { () throws(DomainError) in
      try await session.client.send(.policy, options: session.options)
    }
    if policy == nil { prompt.say(.yellow, reader(.guideDaemonDown)) }
    var report = CallReport()
    report.channel = "phone"
    try askDanger(policy, &report)
    try askWhat(policy, &report)
    try await askWhere(policy, &report)
    try await askWho(&report)
    if report.chase == nil { try await askRepeat(&report) }
    return try confirmed(report)
  }

  private func askDanger(_ policy: PolicyView?, _ report: inout CallReport) throws {
    guard try prompt.agree(reader(.guideDanger)) else { return }
    prompt.say(.red, reader(.guideDangerAdvice))
    report.danger = true  // the class is the daemon's to find: it may be down now, or have new rules when it answers
    report.note = reader(.guideDangerNote)
  }

  private func askWhat(_ policy: PolicyView?, _ report: inout CallReport) throws {
    repeat { report.description = try prompt.ask(reader(.guideWhat)).trimmed } while report.description == ""
    let categories = policy?.categories ?? []
    let suggested = CategorySuggestion.best(for: report.description ?? "", among: categories)
    let choices = categories.map { Completion($0.code.rawValue, $0.name(reader.language)) }
    let suggestion = suggested.map { " [\($0.code)]" } ?? ""
    report.category = try prompt.choose(
      reader(.guideCategory) + suggestion, among: choices, unless: suggested?.code.rawValue)
  }

  private func askWhere(_ policy: PolicyView?, _ report: inout CallReport) async throws {
    let places = await known { () throws(DomainError) in
      try await session.client.all(.places, options: session.options)
    }
    let choices = (places ?? []).map { Completion($0.name, $0.code.rawValue) }
    let site = try prompt.ask(reader(.guideWhere), completions: choices).trimmed
    if let place = places?.first(where: { $0.name == site || $0.code.rawValue == site }) {
      report.place = place.code.rawValue
      return
    }
    if let point = Self.point(site) {
      (report.lat, report.lon) = (point.latitude, point.longitude)
      return
    }
    report.address = site.isEmpty ? nil : site
    if !site.isEmpty, try await askStreet(site, &report) { return }
    let zones = (policy?.zones ?? []).map { Completion($0.code.rawValue, $0.name) }
    if !zones.isEmpty { report.zone = try prompt.choose(reader(.guideZone), among: zones, unless: nil) }
  }

  // The registry's one sure answer is told; of several the operator chooses, or keeps what was typed.
  //
  // Returns whether the zone is known with it.
  private func askStreet(_ site: String, _ report: inout CallReport) async throws -> Bool {
    let found = await known { () throws(DomainError) in
      try await session.client.send(
        .addresses, query: [QueryItem("q", site), QueryItem("completing", "true")].compactMap(\.self),
        options: session.options)
    }
    guard let found = found?.items, let chosen = try choose(among: Array(found.prefix(9))) else { return false }
    prompt.say(.cyan, reader(.guideStreet, chosen.address))
    report.address = chosen.address
    report.zone = chosen.zone?.rawValue
    return chosen.zone != nil
  }

  private func choose(among found: [AddressView]) throws -> AddressView? {
    guard let first = found.first else { return nil }
    let isSure = first.score >= StreetMatch.sure
    let hasRival = found.count > 1 && first.score - found[1].score < StreetMatch.lead
    if isSure, !hasRival { return first }
    prompt.say(.yellow, reader(.guideStreets) + "\n" + StreetText.addresses(found, reader))
    while true {
      let answer = try prompt.ask(reader(.guideWhichStreet)).trimmed
      if answer.isEmpty { return nil }
      if let number = Int(answer), found.indices.contains(number - 1) { return found[number - 1] }
    }
  }

  /// The point that a text stands for, as maps give it: degrees north, degrees east.
  static func point(_ text: String) -> Coordinate? {
    let parts = text.split(whereSeparator: { $0 == "," || $0 == ";" || $0.isWhitespace })
    guard parts.count == 2, parts.allSatisfy({ $0.contains(".") }), let north = Double(parts[0]),
      let east = Double(parts[1])
    else { return nil }
    return Coordinate(latitude: north, longitude: east)
  }

  private func askWho(_ report: inout CallReport) async throws {
    let phone = try prompt.ask(reader(.guidePhone)).trimmed
    report.phone = phone.isEmpty ? nil : phone
    let caller = phone.isEmpty ? nil : await known { () throws(DomainError) in try await self.caller(phone) }
    if let caller, !caller.requests.isEmpty {
      prompt.say(.yellow, reader(.guideEarlier) + "\n" + RequestText.list(caller.requests, reader))
      let numbers = caller.requests.map { Completion($0.number.description, $0.description ?? "") }
      report.chase = try prompt.choose(reader(.guideChase), among: numbers, unless: nil)
      if report.chase != nil { report = report.chasing }
    }
    let name = try prompt.ask(reader(.guideName) + (caller?.name.map { " [\($0)]" } ?? "")).trimmed
    report.caller = name.isEmpty ? caller?.name : name
  }

  private func askRepeat(_ report: inout CallReport) async throws {
    var query = DuplicateQuery()
    query.category = report.category
    query.address = report.address
    query.place = report.place
    (query.lat, query.lon) = (report.lat, report.lon)
    let items = query.items
    let repeats = await known { () throws(DomainError) in
      try await session.client.send(.duplicates, query: items, options: session.options)
    }
    guard let repeats, !repeats.items.isEmpty else { return }
    prompt.say(.yellow, reader(.likelyRepeats) + "\n" + CallText.duplicates(repeats.items, reader))
    let numbers = repeats.items.map { Completion($0.request.description, $0.description ?? "") }
    report.link = try prompt.choose(reader(.guideLink), among: numbers, unless: nil)
  }

  private func caller(_ phone: String) async throws(DomainError) -> CallerView {
    let query = [QueryItem("phone", phone)].compactMap(\.self)
    return try await session.client.send(.caller, query: query, options: session.options)
  }

  private func confirmed(_ report: CallReport) throws -> CallReport {
    prompt.say(nil, GuidedText.summary(report, reader))
    guard try prompt.agree(reader(.guideConfirm), unless: true) else {
      prompt.say(.yellow, reader(.guideNothingLogged))
      throw FaultsFound(status: LinePrompt.givenUp)
    }
    return report
  }

  // A lookup helps the operator; a daemon that is down must not stop a call, which is then kept here. Whatever else
  // goes wrong is told, and the call goes on.
  private func known<Answer>(_ lookup: () async throws(DomainError) -> Answer) async -> Answer? {
    do throws(DomainError) { return try await lookup() } catch {
      if error.code != .unreachable { prompt.say(.red, error.sentence(reader.language)) }
      return nil
    }
  }
}
