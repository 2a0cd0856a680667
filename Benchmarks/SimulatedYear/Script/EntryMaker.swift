import WorkOrders

/// Makes the contacts of a month: when they come, what they are about, who brings them.
struct EntryMaker {
  let hours: CentreHours
  private var random: SeededGenerator

  init(hours: CentreHours, seed: UInt64) {
    self.hours = hours
    random = SeededGenerator(seed: seed)
  }

  /// Everything of one month, in no order.
  mutating func month(_ month: Int) -> [ScriptEntry] {
    let requests = YearVolumes.requests[month - 1]
    var entries = storms(month) + nights(month, count: requests * 15 / 1_000)
    let days = openDays(month)
    while entries.count < requests { entries.append(dayRequest(month, days)) }
    for _ in 0..<YearVolumes.otherCalls[month - 1] { entries.append(otherCall(month, days)) }
    for _ in 0..<YearVolumes.mails[month - 1] { entries.append(mail(month)) }
    return entries
  }

  private mutating func storms(_ month: Int) -> [ScriptEntry] {
    var entries: [ScriptEntry] = []
    for storm in Storm.all where storm.date.month == month {
      for _ in 0..<storm.requests {
        // The lower of two throws: most calls come in the first hour.
        let minute = storm.minute + min(random.below(180), random.below(180))
        let category = storm.kinds[random.index(weights: storm.kinds.map(\.weight))].category
        entries.append(request(of: category, on: storm.date, minute: minute, isStorm: true))
      }
    }
    return entries
  }

  private mutating func nights(_ month: Int, count: Int) -> [ScriptEntry] {
    let kinds = Kind.all.filter(\.isEmergency)
    var entries: [ScriptEntry] = []
    while entries.count < count {
      let date = day(month, random.below(CivilDate.length(ofMonth: month, in: 2025)))
      let minute = random.below(1_440)
      guard !hours.isOpen(date, minute: minute) else { continue }
      let kind = kinds[random.index(weights: kinds.map { $0.season[month - 1] })]
      entries.append(request(of: kind.category, on: date, minute: minute))
    }
    return entries
  }

  private mutating func dayRequest(_ month: Int, _ days: [CivilDate]) -> ScriptEntry {
    let kind = Kind.all[random.index(weights: Kind.all.map { $0.season[month - 1] })]
    let (date, minute) = serviceMinute(days)
    return request(of: kind.category, on: date, minute: minute)
  }

  private mutating func otherCall(_ month: Int, _ days: [CivilDate]) -> ScriptEntry {
    let (date, minute) = serviceMinute(days)
    let outcome = ["chaser", "information", "referred", "abandoned"][random.index(weights: [34, 36, 15, 15])]
    var entry = ScriptEntry(at: hours.instant(date, minute: minute), kind: .call, outcome: outcome)
    if outcome != "abandoned" {
      let person = random.below(People.count)
      entry.caller = People.name(person)
      entry.phone = People.phone(person)
      entry.description = random.one(of: Self.questions[outcome] ?? [""])
    }
    return entry
  }

  private mutating func mail(_ month: Int) -> ScriptEntry {
    let kinds = Kind.all.filter { !$0.isEmergency }
    let kind = kinds[random.index(weights: kinds.map { $0.season[month - 1] })]
    let date = day(month, random.below(CivilDate.length(ofMonth: month, in: 2025)))
    var entry = request(of: kind.category, on: date, minute: random.within(6 * 60...23 * 60))
    entry.kind = .mail
    entry.urgency = nil
    return entry
  }

  private mutating func request(
    of category: String, on date: CivilDate, minute: Int, isStorm: Bool = false
  ) -> ScriptEntry {
    var entry = ScriptEntry(at: hours.instant(date, minute: minute), kind: .call, outcome: "request")
    entry.category = category
    let kind = Kind.of(category)
    entry.description = random.one(of: kind?.phrases ?? [category])
    place(&entry)
    report(&entry)
    // Whoever rings in the middle of a storm after hours reaches the on-call phone, which takes emergencies.
    let isEmergency = kind?.isEmergency == true
    if isStorm, !isEmergency, !hours.isOpen(date, minute: minute) { entry.urgency = "emergency" }
    return entry
  }

  private mutating func place(_ entry: inout ScriptEntry) {
    let places = NamedPlaces.choices(for: entry.category ?? "")
    if !places.isEmpty {
      entry.place = random.one(of: places)
    } else if entry.category == "lighting.lamp-out", random.happens(8) {
      entry.place = random.one(of: NamedPlaces.lampPosts)
    } else {
      let district = District.all[random.index(weights: [24, 18, 13, 12, 10, 7, 12, 4])]
      let street = random.below(district.streets.count)
      let house = random.within(1...140)
      let point = district.point(street: street, house: house)
      entry.address = "\(district.streets[street]) \(house)"
      entry.lat = Double(point.latitude) / 1_000_000
      entry.lon = Double(point.longitude) / 1_000_000
    }
  }

  private mutating func report(_ entry: inout ScriptEntry) {
    let person = random.below(People.count)
    entry.caller = People.name(person)
    entry.phone = People.phone(person)
    if entry.place != nil, random.happens(80) { entry.office = random.one(of: Self.offices) }
  }

  private mutating func serviceMinute(_ days: [CivilDate]) -> (CivilDate, Int) {
    // Monday brings the weekend's troubles; a day with an afternoon has room for more.
    let date = days[random.index(weights: days.map { Self.weekdayWeights[$0.weekday.rawValue - 1] })]
    let spans = hours.openMinutes(date)
    let hasAfternoon = spans.count == 2
    let span = hasAfternoon && random.happens(30) ? spans[1] : spans[0]
    if span.lowerBound >= 12 * 60 { return (date, span.lowerBound + random.below(span.count)) }
    let hour = 8 + random.index(weights: [22, 27, 24, 17, 10])
    return (date, hour * 60 + random.below(60))
  }

  private func openDays(_ month: Int) -> [CivilDate] {
    (0..<CivilDate.length(ofMonth: month, in: 2025)).map { day(month, $0) }.filter { !hours.isClosed($0) }
  }

  private func day(_ month: Int, _ index: Int) -> CivilDate {
    let before = (1..<month).reduce(0) { $0 + CivilDate.length(ofMonth: $1, in: 2025) }
    return CivilDate(daysSinceEpoch: Self.newYear + before + index)
  }

  /// 1 January 2025, counted from 1 January 1970.
  private static let newYear = 20_089
  private static let weekdayWeights = [24, 21, 16, 20, 16, 9, 0]
  private static let offices = ["Ufficio scuola", "Servizio patrimonio", "Polizia locale", "Quartiere", "Biblioteche"]
  private static let questions = [
    "chaser": [
      "Chiede a che punto è la segnalazione", "Sollecita: la situazione è peggiorata", "Vuole sapere quando arrivano",
    ],
    "information": [
      "Orari dell'anagrafe", "Come si chiede il ritiro degli ingombranti", "A chi spetta la strada provinciale",
      "Numero dell'acquedotto",
    ],
    "referred": [
      "Perdita dal contatore dell'acqua: passata al gestore", "Rifiuti non raccolti: passata al gestore",
      "Buca su strada provinciale: passata alla Provincia",
    ],
  ]
}
