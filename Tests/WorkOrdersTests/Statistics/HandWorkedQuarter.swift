import WorkOrders

/// A small quarter (2026-Q1, UTC) whose every figure was worked out by hand.
///
/// Requests: 1 carried in and resolved · 2 resolved · 3 linked to 2's order, resolved · 4 moved from roads to green,
/// open · 5 rejected · 6 referred · 7 cancelled · 8 resolved and reopened, open · 9 imported, resolved in the quarter ·
/// 10 opened after the quarter · 11 ended before it, came back in it, resolved.
/// Orders: 1 carried in, made safe by an inspection, closed · 2 two requests, refused by acme, closed by bravo, approved after a
/// quarter of an hour · 4 moved,
/// unassigned, open · 7 cancelled · 8 closed by acme and reopened, open · 10 after the quarter · 11 closed before,
/// reopened, closed.
enum HandWorkedQuarter {
  static func script() throws -> EventScript {
    var script = EventScript()
    try addContacts(&script)
    try addEarlier(&script)
    try addShared(&script)
    try addOthers(&script)
    try addReturning(&script)
    return script
  }

  private static func road(_ channel: String = "phone") -> EventLabels { EventScript.labels(channel: channel) }

  private static func work(_ contractor: ContractorCode? = nil, _ urgency: UrgencyCode = "urgent") -> EventLabels {
    EventScript.labels(urgency: urgency, contractor: contractor)
  }

  private static func addContacts(_ script: inout EventScript) throws {
    try script.contact("2025-12-31T23:59:59Z", .request, "phone", area: "roads")
    for _ in 1...6 { try script.contact("2026-01-10T08:00:00Z", .request, "phone", area: "roads") }
    try script.contact("2026-01-11T08:00:00Z", .request, "email", area: "roads")
    try script.contact("2026-01-12T08:00:00Z", .chaser, "phone")
    try script.contact("2026-01-13T08:00:00Z", .information, "phone")
    try script.contact("2026-01-14T08:00:00Z", .referred, "counter")
    try script.contact("2026-01-15T08:00:00Z", .abandoned, "phone")
    try script.contact("2026-04-01T00:00:00Z", .request, "phone", area: "roads")
  }

  private static func addEarlier(_ script: inout EventScript) throws {
    try script.request(1, .requestOpened, "2025-12-20T08:00:00Z", road())
    try script.opened(1, "2025-12-20T08:00:00Z", work())
    try script.order(1, .orderOffered, "2025-12-20T09:00:00Z", work("acme"))
    try script.order(1, .orderAccepted, "2025-12-20T10:00:00Z", work("acme"))
    try script.order(1, .orderStarted, "2026-01-02T08:00:00Z", work("acme"))
    let safe: Facts = ["kind": "safety", "outcome": "made-safe"]
    try script.order(1, .inspectionRecorded, "2026-01-02T09:00:00Z", work("acme"), facts: safe)
    try script.order(1, .orderCompleted, "2026-01-03T08:00:00Z", work("acme"), amount: 300)
    try script.target(
      1, .completion, .targetMet, due: "2025-12-24T08:00:00Z", metAt: "2026-01-03T08:00:00Z", late: true, work("acme"))
    try script.order(1, .orderClosed, "2026-01-05T08:00:00Z", work("acme"), amount: 300)
    try script.request(1, .requestResolved, "2026-01-05T08:00:00Z", road())
  }

  private static func addShared(_ script: inout EventScript) throws {
    let three: Facts = ["reporters": 2]
    try script.request(2, .requestOpened, "2026-01-10T08:00:00Z", road())
    try script.opened(2, "2026-01-10T08:00:00Z", work())
    let two = EventSubjects(order: EventScript.number(2))
    try script.add(.orderDecided, "2026-01-10T08:05:00Z", two, work(), to: "approval")
    try script.order(2, .orderApproved, "2026-01-10T08:10:00Z", work(), amount: 900, facts: ["enough": false])
    try script.order(2, .orderApproved, "2026-01-10T08:20:00Z", work(), amount: 900, facts: ["enough": true])
    try script.order(2, .orderOffered, "2026-01-10T08:30:00Z", work("acme"), facts: ["chosen": true])
    try script.order(
      2, .mandateUsed, "2026-01-10T08:30:00Z", work("acme"), amount: 250, facts: ["mandate": "night"])
    try script.order(2, .orderRefused, "2026-01-10T08:40:00Z", work("acme"))
    try script.order(
      2, .orderOffered, "2026-01-10T08:40:00Z", work("bravo"), facts: ["chosen": false, "contract": "c-bravo"])
    try script.order(2, .orderAccepted, "2026-01-10T09:00:00Z", work("bravo"))
    try script.target(
      2, .acceptance, .targetMet, due: "2026-01-10T10:00:00Z", metAt: "2026-01-10T09:00:00Z", work("bravo"))
    try script.request(3, .requestOpened, "2026-01-10T09:30:00Z", road("email"))
    try script.request(3, .requestLinked, "2026-01-10T09:30:00Z", road("email"), order: 2, facts: three)
    try script.target(2, .arrival, .targetBreached, due: "2026-01-10T12:00:00Z", late: true, work("bravo"))
    try script.order(2, .orderStarted, "2026-01-10T13:00:00Z", work("bravo"))
    try script.target(
      2, .arrival, .targetMet, due: "2026-01-10T12:00:00Z", metAt: "2026-01-10T13:00:00Z", late: true, work("bravo"))
    try script.order(2, .orderCompleted, "2026-01-11T08:00:00Z", work("bravo"), amount: 800)
    let failed: Facts = ["kind": "verification", "outcome": "failed"]
    try script.order(2, .inspectionRecorded, "2026-01-12T07:00:00Z", work("bravo"), facts: failed)
    try script.order(2, .orderReworked, "2026-01-12T07:00:00Z", work("bravo"))
    try script.order(2, .orderCompleted, "2026-01-12T08:00:00Z", work("bravo"), amount: 800)
    try script.order(2, .orderClosed, "2026-01-13T08:00:00Z", work("bravo"), amount: 800)
    try script.request(2, .requestResolved, "2026-01-13T08:00:00Z", road())
    try script.request(3, .requestResolved, "2026-01-13T08:00:00Z", road("email"))
  }

  private static func addOthers(_ script: inout EventScript) throws {
    let green = EventScript.labels("green", "green.branch", "Z2", channel: "phone")
    try script.request(4, .requestOpened, "2026-02-01T08:00:00Z", road())
    try script.opened(4, "2026-02-01T08:00:00Z", work(nil, "normal"))
    try script.request(4, .requestClassified, "2026-02-02T08:00:00Z", green)
    let moved = EventScript.labels("green", "green.branch", "Z2", urgency: "normal")
    try script.order(4, .orderSet, "2026-02-02T08:00:00Z", moved)
    try script.order(4, .inspectionScheduled, "2026-02-02T09:00:00Z", moved, facts: ["kind": "preventive"])
    try script.order(
      4, .inspectionRecorded, "2026-02-03T09:00:00Z", moved, facts: ["kind": "preventive", "outcome": "confirmed"])
    let four = EventSubjects(order: EventScript.number(4))
    try script.add(.orderDecided, "2026-02-03T09:30:00Z", four, moved, to: "approval")
    try script.order(4, .orderDeclined, "2026-02-03T10:00:00Z", moved)
    try script.order(4, .orderUnassigned, "2026-02-04T09:00:00Z", moved)
    try script.request(5, .requestOpened, "2026-02-05T08:00:00Z", road())
    try script.request(5, .requestRejected, "2026-02-06T08:00:00Z", road())
    try script.request(6, .requestOpened, "2026-02-05T08:00:00Z", road())
    try script.request(6, .requestReferred, "2026-02-06T08:00:00Z", road())
    try script.request(7, .requestOpened, "2026-02-05T08:00:00Z", road())
    try script.opened(7, "2026-02-05T08:00:00Z", work(nil, "normal"))
    try script.order(7, .orderOffered, "2026-02-05T09:00:00Z", work("acme", "normal"))
    try script.order(7, .orderCancelled, "2026-02-06T08:00:00Z", work("acme", "normal"))
    try script.request(7, .requestCancelled, "2026-02-06T08:00:00Z", road())
    script.enteredAt = try Timestamp(rfc3339: "2026-06-01T08:00:00Z")
    try script.request(9, .requestOpened, "2025-11-01T08:00:00Z", road("web"))
    try script.request(9, .requestResolved, "2026-03-01T08:00:00Z", road("web"))
    script.enteredAt = nil
  }

  private static func addReturning(_ script: inout EventScript) throws {
    try script.request(8, .requestOpened, "2026-02-10T08:00:00Z", road())
    try script.opened(8, "2026-02-10T08:00:00Z", work())
    try script.order(8, .orderOffered, "2026-02-10T09:00:00Z", work("acme"))
    try script.order(8, .orderExpired, "2026-02-10T10:00:00Z", work("acme"))
    try script.order(8, .orderOffered, "2026-02-10T10:00:00Z", work("acme"), facts: ["contract": "c-acme"])
    try script.order(8, .orderAccepted, "2026-02-10T11:00:00Z", work("acme"))
    try script.order(8, .orderMadeSafe, "2026-02-10T12:00:00Z", work("acme"))
    try script.order(8, .orderCompleted, "2026-02-11T08:00:00Z", work("acme"), amount: 100)
    try script.order(8, .orderClosed, "2026-02-12T08:00:00Z", work("acme"), amount: 100)
    try script.request(8, .requestResolved, "2026-02-12T08:00:00Z", road())
    try script.order(8, .orderReopened, "2026-02-20T08:00:00Z", work("acme"))
    try script.request(8, .requestReopened, "2026-02-20T08:00:00Z", road())
    try script.request(10, .requestOpened, "2026-04-01T08:00:00Z", road())
    try script.opened(10, "2026-04-01T08:00:00Z", work())
    try script.request(11, .requestOpened, "2025-10-01T08:00:00Z", road())
    try script.opened(11, "2025-10-01T08:00:00Z", work(nil, "normal"), requests: 3)
    try script.order(11, .orderClosed, "2025-10-02T08:00:00Z", work("bravo", "normal"), amount: 50)
    try script.request(11, .requestResolved, "2025-10-02T08:00:00Z", road())
    try script.order(11, .orderReopened, "2026-03-02T08:00:00Z", work("bravo", "normal"))
    try script.request(11, .requestReopened, "2026-03-02T08:00:00Z", road())
    let again: Facts = ["contract": "c-bravo"]
    try script.order(11, .orderOffered, "2026-03-02T09:00:00Z", work("bravo", "normal"), facts: again)
    try script.order(11, .orderAccepted, "2026-03-02T10:00:00Z", work("bravo", "normal"))
    try script.order(11, .orderCompleted, "2026-03-03T08:00:00Z", work("bravo", "normal"), amount: 60)
    try script.order(11, .orderClosed, "2026-03-04T08:00:00Z", work("bravo", "normal"), amount: 60)
    try script.request(11, .requestResolved, "2026-03-04T08:00:00Z", road())
  }
}
