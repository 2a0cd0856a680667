/// What was done in a replay, counted.
struct ReplayTally {
  /// Contacts taken in: calls and mails.
  var contacts = 0
  /// Requests opened.
  var requests = 0
  /// Acts done, by name; looking is none.
  private(set) var acts: [String: Int] = [:]
  /// Reads.
  private(set) var looks = 0
  /// Acts refused since the state or a ceiling stood against them, by name.
  private(set) var conflicts: [String: Int] = [:]
  /// The first sentence of refusal of each kind of act.
  private(set) var reasons: [String: String] = [:]
  /// How often the clock was moved.
  var steps = 0
  /// What became due on the way: offers that expired, warnings, messages.
  var due = 0

  /// All durable acts of people.
  var total: Int { acts.values.reduce(0, +) }

  /// Counts an act that was done.
  mutating func count(_ act: PlannedAct) {
    if act.call.method == "GET" { looks += 1 } else { acts[act.name, default: 0] += 1 }
  }

  /// Counts one that was refused.
  mutating func refuse(_ act: PlannedAct, _ sentence: String) {
    conflicts[act.name, default: 0] += 1
    if reasons[act.name] == nil { reasons[act.name] = sentence }
  }
}
