import WorkOrders

// MARK: whom an alarm reaches

extension CityFile {
  /// The most people that one alarm passes through.
  private static let mostSteps = 9

  /// One contact, or a list of them: each but the first is told some time after the one before.
  static func alarmChain(_ reader: NodeReader) -> [RoutingRules.EscalationStep] {
    guard let items = reader.elements else { return [alarmStep(reader, isFirst: true)].compactMap(\.self) }
    if items.isEmpty {
      reader.report(.init(it: "Qui serve almeno una voce.", en: "At least one entry is needed here."))
    }
    if items.count > mostSteps {
      reader.report(
        .init(
          it: "Un allarme passa per \(mostSteps) persone al massimo.",
          en: "An alarm passes through \(mostSteps) people at most."))
    }
    var steps: [RoutingRules.EscalationStep] = []
    for (index, item) in items.prefix(mostSteps).enumerated() {
      guard let step = alarmStep(item, isFirst: index == 0) else { continue }
      if steps.contains(where: { isSame($0.contact, step.contact) }) {
        item.report(
          .init(
            it: "L'allarme tornerebbe a chi l'ha già avuto: ogni contatto sta una volta sola nella catena.",
            en: "The alarm would come back to somebody who has had it: each contact stands in the chain once."))
      }
      steps.append(step)
    }
    return steps
  }

  private static func isSame(_ one: RoutingRules.AlarmContact, _ other: RoutingRules.AlarmContact) -> Bool {
    (one.email.map { $0.lowercased() == other.email?.lowercased() } ?? true)
      && (one.phone.map { $0.filter(\.isNumber) == other.phone?.filter(\.isNumber) } ?? true)
      && (one.email != nil || other.email == nil) && (one.phone != nil || other.phone == nil)
  }

  private static func alarmStep(_ reader: NodeReader, isFirst: Bool) -> RoutingRules.EscalationStep? {
    guard let fields = reader.fields((isFirst ? [] : ["after"]) + ["name", "email", "phone"]) else { return nil }
    let after = isFirst ? .zero : fields.required("after").flatMap(delay)
    let contact = alarmContact(reader, fields)
    guard let after, let contact else { return nil }
    return RoutingRules.EscalationStep(after: after, contact: contact)
  }

  private static func delay(_ reader: NodeReader) -> Duration? {
    length(
      reader,
      otherwise: .init(
        it: "Un allarme passa avanti dopo un tempo come 15m, qualunque sia il giorno.",
        en: "An alarm is passed on after a length of time such as 15m, whatever the day."))
  }

  /// A length of time, whatever the days it falls on.
  ///
  /// - Parameter problem: what is said of a number of working days.
  static func length(_ reader: NodeReader, otherwise problem: LocalizedText) -> Duration? {
    switch reader.limit() {
    case .elapsed(let length): return length
    case .workingDays: reader.report(problem)
    case nil: break
    }
    return nil
  }

  private static func alarmContact(_ reader: NodeReader, _ fields: Fields) -> RoutingRules.AlarmContact? {
    let name = fields.required("name")?.text()
    let email = fields.optional("email").map { ($0, $0.text()) }
    let phone = fields.optional("phone").map { $0.text() }
    if let (reader, text) = email, let text, !MailAddressForm.fits(text) {
      reader.report(
        .init(
          it: "\"\(text.prefix(64))\" non è un indirizzo di posta elettronica.",
          en: "\"\(text.prefix(64))\" is not an e-mail address."))
    }
    if email == nil, phone == nil {
      reader.report(
        .init(
          it: "A un allarme serve un indirizzo di posta elettronica o un numero di telefono.",
          en: "An alarm needs an e-mail address or a telephone number."))
    }
    return name.map { RoutingRules.AlarmContact(name: $0, email: email?.1, phone: phone ?? nil) }
  }
}
