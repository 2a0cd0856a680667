import CityFile
import Testing
import WorkOrders

/// One change to a right file, and the one problem that it must cause.
struct Refusal: Sendable, CustomTestStringConvertible {
  let line: String
  let other: String
  let path: String
  let message: String
  var testDescription: String { other.isEmpty ? "without \(line)" : other }

  init(_ line: String, _ other: String, _ path: String, _ message: String) {
    self.line = line
    self.other = other
    self.path = path
    self.message = message
  }
}

@Suite("Refusals of a city file")
struct RefusalTests {
  @Test("The small city is right as it stands")
  func smallCity() {
    #expect(CityFile.read(CitySource(yaml: SmallCity.yaml)).problems == [])
  }

  static let keys = [
    Refusal("name: Comune\n", "", "name", "The key \"name\" is missing."),
    Refusal("name: Comune\n", "nome: Comune\nname: x\n", "nome", "Did you mean \"name\"?"),
    Refusal("name: Comune\n", "name:\n", "name", "A value is missing here."),
    Refusal("name: Comune\n", "name: [Comune]\n", "name", "A single value is expected here."),
    Refusal("patron: \"11-24\"\n", "patron: \"11-24\"\npatron: \"12-06\"\n", "patron", "written twice"),
    Refusal("    trade: asphalt\n", "", "categories[0].trade", "The key \"trade\" is missing."),
    Refusal("{ it: Buca, en: Pothole }", "{ it: Buca }", "categories[0].name.en", "The key \"en\" is missing."),
    Refusal("{ it: Buca, en: Pothole }", "{ it: Buca, en: Hole, en: Pit }", "categories[0].name.en", "written twice"),
    Refusal("{ it: Buca, en: Pothole }", "Buca", "categories[0].name", "Keys with values are expected here: it, en."),
    Refusal("closures: [2026-08-14]", "closures: 2026-08-14", "closures", "A list is expected here"),
  ]

  static let calendar = [
    Refusal("locale: it", "locale: fr", "locale", "\"fr\" is not one of: it, en."),
    Refusal("Europe/Rome", "Europe/Nowhere", "timeZone", "is unknown on this machine"),
    Refusal("Europe/Rome", "CET", "timeZone", "is unknown on this machine"),
    Refusal("\"11-24\"", "[\"11-24\", \"12-06\"]", "patron", "A city has one patron's day."),
    Refusal("\"11-24\"", "\"04-31\"", "patron", "\"04-31\" is not a day of the year."),
    Refusal("  monday: [\"08:00-13:00\"]", "  monday: []", "serviceHours", "on at least one day"),
    Refusal("  monday:", "  lunedi:", "serviceHours.lunedi", "The key \"lunedi\" is unknown."),
    Refusal("\"08:00-13:00\"", "\"8-13\"", "serviceHours.monday[0]", "is not an interval of hours"),
    Refusal("\"08:00-13:00\"", "\"08:00-08:00\"", "serviceHours.monday[0]", "is empty"),
    Refusal("\"08:00-13:00\"", "\"13:00-08:00\"", "serviceHours.monday[0]", "runs past midnight"),
    Refusal("\"08:00-13:00\"", "\"08:00-13:00\", \"09:00-10:00\"", "serviceHours.monday[1]", "overlaps 08:00-13:00"),
    Refusal("[2026-08-14]", "[2026-04-31]", "closures[0]", "\"2026-04-31\" is not a day of the calendar."),
    Refusal("[2026-08-14]", "[2026-08-14/2026-08-01]", "closures[0]", "ends before it starts"),
    Refusal(
      "closures: [2026-08-14]",
      "closures: [2026-08-14]\nexceptions: [{ date: 2026-04-31, hours: [] }]",
      "exceptions[0].date", "is not a day of the calendar"),
    Refusal(
      "closures: [2026-08-14]",
      "closures: [2026-08-14]\nexceptions: [{ date: 2026-12-24, hours: [] }, { date: 2026-12-24, hours: [] }]",
      "exceptions[1].date", "has hours of its own twice"),
    Refusal(
      "closures: [2026-08-14]",
      "closures: [2026-08-14]\nexceptions: [{ date: 2026-12-24, hours: [22:00-06:00] }]",
      "exceptions[0].hours[0]", "runs past midnight"),
    Refusal(
      "closures: [2026-08-14]",
      "closures: [2026-08-14]\nexceptions: [{ date: 2026-12-24, hours: [08:00-12:00, 11:00-13:00] }]",
      "exceptions[0].hours[1]", "overlaps 08:00-12:00"),
    Refusal(
      "closures: [2026-08-14]",
      "closures: [2026-08-14]\nexceptions: [{ date: 2026-12-24 }]",
      "exceptions[0].hours", "The key \"hours\" is missing."),
    Refusal(
      "closures: [2026-08-14]",
      "closures: [2026-08-14]\nexceptions: [2026-12-24]",
      "exceptions[0]", "Keys with values are expected here: date, hours."),
  ]

  static let things = [
    Refusal("within: 12h,", "within: 2026-02-30,", "urgencies[0].targets[0].within", "is not a day of the calendar"),
    Refusal("within: 12h,", "within: dates,", "urgencies[0].targets[0].within", "is not a time limit"),
    Refusal(", from: report }", " }", "urgencies[0].targets[0].from", "The key \"from\" is missing."),
    Refusal("categories:\n", "unclassified: urgnet\ncategories:\n", "unclassified", "Did you mean \"urgent\"?"),
    Refusal("area: roads\n", "area: raods\n", "categories[0].area", "Did you mean \"roads\"?"),
    Refusal("    urgency: urgent\n", "    urgency: urgnet\n", "categories[0].urgency", "Did you mean \"urgent\"?"),
    Refusal("code: day", "code: day light", "mandates[0].code", "is not a code"),
    Refusal("estimate: 320.00", "estimate: 1.250", "categories[0].estimate", "is ambiguous"),
    Refusal("estimate: 320.00", "estimate: -1", "categories[0].estimate", "is negative"),
    Refusal("estimate: 320.00", "estimate: 1e9", "categories[0].estimate", "is not an amount in euros"),
    Refusal(
      "trade: asphalt", "trade: asphalt\n    inspectFirst: yes", "categories[0].inspectFirst", "neither true nor false"),
    Refusal(
      "within: 12h, clock: always, from: report", "within: 0h, clock: always, from: report",
      "urgencies[0].targets[0].within", "is not a time limit"),
    Refusal(
      "clock: always, from: report", "clock: nights, from: report", "urgencies[0].targets[0].clock",
      "is not one of: always, service, working-days."),
    Refusal(
      "from: report }", "from: report }\n      - { name: arrival, within: 1h, clock: always, from: order }",
      "urgencies[0].targets[1].name", "stands twice in this class"),
    Refusal(
      "urgencies:\n", "urgencies:\n  - { code: urgent, name: { it: a, en: b }, targets: [] }\n", "urgencies[1].code",
      "is used twice; the first time is in line 11."),
  ]

  static let rules = [
    Refusal("holder: operator", "holder: contractor", "mandates[0].holder", "is not one of: operator, technician"),
    Refusal("\"roads.*\"", "\"raods.*\"", "mandates[0].categories[0]", "Did you mean \"roads.*\"?"),
    Refusal("urgencies: [urgent]", "urgencies: [urgnet]", "mandates[0].urgencies[0]", "There is no urgency class"),
    Refusal("[strade-nord]", "[\"strade nord\"]", "mandates[0].contractors[0]", "is not a code"),
    Refusal(
      "calendar: service", "calendar: night", "mandates[0].calendar", "is not one of: always, service, out-of-hours."),
    Refusal("amount: 9000 }", "amount: -9000 }", "mandates[0].ceilings[0].amount", "is negative"),
    Refusal("validTo: 2027-12-31", "validTo: 2027-04-31", "mandates[0].validTo", "is not a day of the calendar"),
    Refusal("validTo: 2027-12-31", "validTo: 2024-12-31", "mandates[0].validTo", "before it starts on 2025-01-01"),
    Refusal("validTo: 2027-12-31", "validTo: 2027-02-29", "mandates[0].validTo", "is not a day of the calendar"),
    Refusal(
      "per: mandate", "per: firm", "mandates[0].ceilings[0].per", "is not one of: mandate, contractor, category."),
    Refusal(
      "amount: 9000 }", "amount: 9000 }\n      - { per: mandate, period: month, amount: 1 }", "mandates[0].ceilings[1]",
      "There is already a ceiling per mandate and month."),
    Refusal(
      "{ technician: 5000.00 }", "{ tecnico: 5000.00 }", "approvals.limits.tecnico", "The key \"tecnico\" is unknown."),
    Refusal("tolerance: 10%", "tolerance: 0.1", "approvals.tolerance", "is not a percentage"),
    Refusal("tolerance: 10%", "tolerance: 101%", "approvals.tolerance", "is not a percentage"),
    Refusal("criterion: priority", "criterion: closest", "routing.criterion", "is not one of: priority"),
    Refusal("urgent: { within: 1h", "urgnet: { within: 1h", "routing.answerWithin.urgnet", "There is no urgency class"),
    Refusal(", phone: \"+39 0522 000999\"", "", "routing.alarm", "needs an e-mail address or a telephone number"),
    Refusal("phone: \"+39 0522 000999\"", "email: nobody", "routing.alarm.email", "is not an e-mail address"),
    Refusal("criterion: priority", "criterion: priority\n  rounds: 0", "routing.rounds", "a whole number from 1 to 5"),
    Refusal(
      "criterion: priority", "criterion: priority\n  rotation: [{ from: 2024-02-30, exemptBelow: 1 }]",
      "routing.rotation[0].from", "is not a day of the calendar"),
    Refusal(
      "criterion: priority", "criterion: priority\n  rotation: [{ from: 2024-02-01, exemptBelow: -1 }]",
      "routing.rotation[0].exemptBelow", "is negative"),
    Refusal(
      "{ name: Reperibile, phone: \"+39 0522 000999\" }", "[]", "routing.alarm", "At least one entry is needed here."),
    Refusal(
      "phone: \"+39 0522 000999\" }", "phone: \"1\", after: 5m }", "routing.alarm.after",
      "The key \"after\" is unknown."),
    Refusal(
      "{ name: Reperibile, phone: \"+39 0522 000999\" }", "[{ name: A, phone: \"1\" }, { name: B, phone: \"2\" }]",
      "routing.alarm[1].after", "The key \"after\" is missing."),
    Refusal(
      "{ name: Reperibile, phone: \"+39 0522 000999\" }",
      "[{ name: A, phone: \"1\" }, { name: B, phone: \"2\", after: 1 working day }]", "routing.alarm[1].after",
      "a length of time such as 15m"),
    Refusal(
      "{ name: Reperibile, phone: \"+39 0522 000999\" }", "[{ name: A, phone: \"1\" }, { name: B, after: 15m }]",
      "routing.alarm[1]", "needs an e-mail address or a telephone number"),
    Refusal(
      "{ name: Reperibile, phone: \"+39 0522 000999\" }",
      "[{ name: A, phone: \"1\" }, { name: B, phone: \"2\", after: 15m }, { name: C, phone: \"1\", after: 15m }]",
      "routing.alarm[2]", "would come back to somebody who has had it"),
    Refusal(
      "criterion: share }", "criterion: share }\n    - { categories: [roads.pothole], criterion: priority }",
      "routing.criteria[1].categories[0]", "contradict each other"),
    Refusal("withinMetres: 60", "withinMetres: -5", "duplicates.withinMetres", "is not a whole number from 0 to 10000"),
    Refusal("24 months", "2 years", "retention.reporters", "is not a number of months"),
    Refusal("call.closing:", "call.closng:", "texts.call.closng", "Did you mean \"call.closing\"?"),
    Refusal("call.closing:", "mail.signature:", "texts.mail.signature", "There is no text \"mail.signature\""),
    Refusal(
      "{ it: Grazie, en: Thank you }", "{ it: a, en: b }\n  offer.subject: { it: \"{order} {cost}\", en: \"{order}\" }",
      "texts.offer.subject", "nothing to fill {cost} with"),
    Refusal(
      "{ it: Grazie, en: Thank you }",
      "{ it: a, en: b }\n  offer.body: { it: \"{order} {answering}\", en: \"{work} {answering}\" }",
      "texts.offer.body", "(en) lacks {order} or {spoken}"),
    Refusal(
      "{ it: Grazie, en: Thank you }",
      "{ it: a, en: b }\n  reminder.body: { it: \"{order} {link}\", en: \"{order} {answering}\" }",
      "texts.reminder.body", "(it) lacks {answering}"),
    Refusal(
      "{ it: Grazie, en: Thank you }",
      "{ it: a, en: b }\n  details.body: { it: \"{question}\", en: \"A question about {request}\" }",
      "texts.details.body", "(en) lacks {question}"),
    Refusal(
      "{ it: Grazie, en: Thank you }",
      "{ it: a, en: b }\n  resolved.body: { it: \"{request} {answer\", en: \"{request}\" }",
      "texts.resolved.body", "(it) a brace is opened and not closed"),
    Refusal(
      "{ it: Grazie, en: Thank you }",
      "{ it: a, en: b }\n  alarm.body: { it: Allarme, en: \"{alarm}\" }",
      "texts.alarm.body", "(it) lacks {alarm}"),
    Refusal(
      "urgent: { within: 1h, clock: always }", "urgent: { within: 1h, clock: always, remindBefore: 1h }",
      "routing.answerWithin.urgent.remindBefore", "shorter than within"),
    Refusal(
      "urgent: { within: 1h, clock: always }", "urgent: { within: 1h, clock: always, remindBefore: 1 working day }",
      "routing.answerWithin.urgent.remindBefore", "a length of time such as 2h"),
    Refusal(
      "name: Comune\n", "name: Comune\ndigest: { day: moonday, at: \"07:30\", dormantDays: 7 }\n", "digest.day",
      "is not one of: monday"),
    Refusal(
      "name: Comune\n", "name: Comune\ndigest: { day: monday, at: \"24:00\", dormantDays: 7 }\n", "digest.at",
      "is not a time of day"),
    Refusal(
      "name: Comune\n", "name: Comune\ndigest: { day: monday, at: \"07:30\", dormantDays: 0 }\n", "digest.dormantDays",
      "from 1 to 365"),
    Refusal("name: Comune\n", "name: Comune\nzones: ../secret\n", "zones", "must lie beside the city file"),
    Refusal("name: Comune\n", "name: Comune\nzones: missing.geojson\n", "zones", "cannot be read"),
  ]

  @Test("A wrong part is one problem, at its path", arguments: keys + calendar + things + rules)
  func refuses(_ refusal: Refusal) throws {
    #expect(SmallCity.yaml.contains(refusal.line), "the change must change something")

    let problems = SmallCity.problems(replacing: refusal.line, with: refusal.other)

    #expect(problems.map(\.path) == [refusal.path])
    #expect(problems.first?.message.contains(refusal.message) == true, "\(problems)")
    #expect(problems.allSatisfy { $0.text.it != $0.text.en }, "said in one language only: \(problems)")
  }

  @Test("Rules that were applied stay readable when a later reader is stricter")
  func applied() {
    let chain = "[{ name: A, phone: \"1\" }, { name: B, phone: \"1\", after: 15m }]"
    let yaml = SmallCity.yaml(replacing: "{ name: Reperibile, phone: \"+39 0522 000999\" }", with: chain)

    #expect(CityFile.read(CitySource(yaml: yaml)).policy == nil)
    #expect(CityFile.read(CitySource(yaml: yaml), version: 3, isApplied: true).policy?.version == 3)
  }
}
