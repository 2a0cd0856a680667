import WorkOrders

/// Something that somebody will do at a moment of the simulated year.
struct PlannedAct {
  /// When.
  var at: Timestamp
  /// What it counts as: `accept`, `call`, `look`.
  let name: String
  /// The call that does it.
  let call: Call
  /// What its answer is about.
  let subject: Subject

  /// What an act is about.
  enum Subject {
    /// A contact of the script, by its index.
    case entry(Int)
    /// The request of an entry that came by mail, by the entry's index.
    case request(Int)
    /// An order, whose view is the answer.
    case order(String)
    /// An order that must be looked at afterwards, since the answer is about something else.
    case besides(String)
  }

  /// The order it is about.
  var order: String? {
    switch subject {
    case .entry, .request: nil
    case .order(let number), .besides(let number): number
    }
  }
}
