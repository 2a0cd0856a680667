import WorkOrders

/// How technicians, operators, managers and firms behave: what is done next about an order, when and by whom.
struct Conduct {
  let hours: CentreHours
  let firms: FirmList

  /// The next act on an order as the daemon shows it; `nil` when nobody does anything more.
  func next(_ order: OrderBrief, _ life: inout OrderLife, now: Timestamp) -> PlannedAct? {
    if order.isPending, ["accepted", "started", "suspended", "completed"].contains(order.state) {
      return approval(order, &life, now)
    }
    switch order.state {
    case "evaluating": return evaluation(order, &life, now)
    case "inspection": return inspection(order, &life, now)
    case "approval": return approval(order, &life, now)
    case "ready": return wait(order, &life, until: now + .seconds(900))
    case "offered": return answer(order, &life, now)
    case "unassigned": return choice(order, &life, now)
    case "accepted": return arrival(order, &life, now)
    case "started": return work(order, &life, now)
    case "suspended": return resumption(order, &life, now)
    case "completed": return check(order, &life, now)
    case "closed": return secondLife(order, &life, now)
    default: return nil
    }
  }

  /// An act on an order, answered with the order.
  func act(
    _ name: String, on order: OrderBrief, at: Timestamp, as user: String,
    _ write: (inout JSONWriter) -> Void = { _ in }
  ) -> PlannedAct {
    let call = Call.post("orders/\(order.number)/\(name)", as: user, write)
    return PlannedAct(at: at, name: name, call: call, subject: .order(order.number))
  }

  /// A look at an order, which is no act.
  func look(_ number: String, at: Timestamp) -> PlannedAct {
    PlannedAct(at: at, name: "look", call: .get("orders/\(number)"), subject: .order(number))
  }

  /// A later look, a few times; then the order is left to people outside the simulation.
  func wait(_ order: OrderBrief, _ life: inout OrderLife, until: Timestamp) -> PlannedAct? {
    life.idle += 1
    return life.idle > 12 ? nil : look(order.number, at: until)
  }

  /// The next quarter of an hour at which somebody of the office deals with it: at once in an emergency.
  func deskTime(_ order: OrderBrief, _ life: inout OrderLife, _ now: Timestamp, minutes: ClosedRange<Int>) -> Timestamp
  {
    if order.urgency == "emergency" { return hours.quarterHour(after: now, minutes: life.random.within(3...25)) }
    return hours.deskTime(after: now, minutes: life.random.within(minutes))
  }

  func technician(_ life: inout OrderLife) -> String { life.random.one(of: Staff.technicians) }
  func `operator`(_ life: inout OrderLife) -> String { life.random.one(of: Staff.operators) }
}
