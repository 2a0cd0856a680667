import WorkOrders

/// Contacts: what the script says, told to the daemon.
extension YearReplay {
  /// The call that brings an entry in.
  ///
  /// - Parameter isPlain: whether it goes without what it repeats: the earlier matter is finished.
  func contact(_ index: Int, _ at: Timestamp, isPlain: Bool = false) -> PlannedAct {
    let entry = entries[index]
    if entry.kind == .mail {
      let call = Call(
        method: "POST", path: "/api/v1/mail", body: Array((entry.message ?? "").utf8), contentType: "message/rfc822")
      return PlannedAct(at: at, name: "mail", call: call, subject: .entry(index))
    }
    let user = Staff.operators[entry.id % Staff.operators.count]
    let call = Call.post("calls", as: user) { write(entry, isPlain: isPlain, to: &$0) }
    return PlannedAct(at: at, name: "call", call: call, subject: .entry(index))
  }

  /// What a contact opened: its request is remembered, its order looked at.
  func opened(_ index: Int, _ answer: Answer, _ moment: Timestamp) {
    let entry = entries[index]
    tally.contacts += 1
    guard entry.opensRequest, let request = answer.text("request") else { return }
    tally.requests += 1
    requests[entry.id] = request
    if entry.kind == .mail {
      queue.add(PlannedAct(at: moment, name: "look", call: .get("requests/\(request)"), subject: .request(index)))
    } else {
      adopt(index, answer, moment)
    }
  }

  /// Takes the orders of a new request into the simulation, those that another request brought aside.
  func adopt(_ index: Int, _ answer: Answer, _ moment: Timestamp) {
    for number in orders(in: answer) where lives[number] == nil {
      var life = OrderLife(number: number, entry: entries[index], seed: seed)
      if entries[index].kind == .mail { life.unclassified = requests[entries[index].id] }
      lives[number] = life
      queue.add(conduct.look(number, at: moment))
    }
  }

  private func orders(in answer: Answer) -> [String] {
    var numbers: [String] = []
    var reader = JSONReader(answer.body)
    reader.object { name, reader in
      if name == "orders" { reader.array { if let number = $0.string() { numbers.append(number) } } }
    }
    return numbers
  }

  private func write(_ entry: ScriptEntry, isPlain: Bool, to body: inout JSONWriter) {
    let chased = entry.chases.flatMap { requests[$0] }
    let linked = isPlain ? nil : entry.repeats.flatMap { requests[$0] }
    // A chaser says so by naming the request it asks about.
    let outcome = entry.outcome == "chaser" ? (chased == nil ? "information" : nil) : entry.outcome
    body.field("outcome", outcome)
    body.field("description", entry.description)
    body.field("category", entry.category)
    body.field("address", entry.address)
    body.field("place", entry.place)
    body.field("lat", entry.lat)
    body.field("lon", entry.lon)
    body.field("caller", entry.caller)
    body.field("phone", entry.phone)
    body.field("office", entry.office)
    body.field("urgency", entry.urgency)
    body.field("chase", chased)
    body.field("link", linked)
  }
}

extension YearReplay {
  /// Checks that what reached the daemon is what the script says.
  ///
  /// - Throws: ``DomainError`` when a contact or a request is missing.
  func checkVolumes() throws {
    let played = entries.filter { $0.at < end }
    let expected = played.count { $0.opensRequest }
    guard tally.contacts == played.count, tally.requests == expected else {
      throw DomainError(
        .internal,
        "The script has \(played.count) contacts and \(expected) requests, the daemon took \(tally.contacts) and "
          + "\(tally.requests).")
    }
  }
}
