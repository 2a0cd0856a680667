import WorkOrders

// MARK: urgencies

extension CityFile {
  /// What a reference to a class names.
  static let urgencyClass = LocalizedText(it: "la classe di urgenza", en: "urgency class")

  static func urgencies(_ reader: NodeReader?) -> [UrgencyClass] {
    reader?.codedItems(atLeastOne: true).compactMap(urgency) ?? []
  }

  private static func urgency(_ entry: NodeReader) -> UrgencyClass? {
    guard let fields = entry.fields(["code", "name", "targets"]) else { return nil }
    let code: UrgencyCode? = fields.required("code")?.code()
    let name = fields.required("name")?.localizedText()
    let targets = fields.required("targets").map(targets)
    guard let code, let name, let targets else { return nil }
    return UrgencyClass(code: code, name: name, targets: targets)
  }

  private static func targets(_ reader: NodeReader) -> [UrgencyClass.Target] {
    var targets: [UrgencyClass.Target] = []
    for item in reader.items() {
      guard let target = target(item) else { continue }
      if targets.contains(where: { $0.name == target.name }) {
        (item.peek("name") ?? item).report(
          .init(
            it: "Il termine \"\(target.name.rawValue)\" è scritto due volte in questa classe.",
            en: "The target \"\(target.name.rawValue)\" stands twice in this class."))
      }
      targets.append(target)
    }
    return targets
  }

  private static func target(_ entry: NodeReader) -> UrgencyClass.Target? {
    guard let fields = entry.fields(["name", "within", "clock", "from"]) else { return nil }
    let name: TargetName? = fields.required("name")?.choice()
    let limit = fields.required("within")?.targetLimit()
    let clock: ClockKind? = fields.required("clock")?.choice()
    // A day is not counted from anything.
    let start = limit?.isDate == true ? fields.optional("from") : fields.required("from")
    let from: StartEvent? = start == nil && limit?.isDate == true ? .order : start?.choice()
    guard let name, let limit, let clock, let from else { return nil }
    return UrgencyClass.Target(name: name, limit: limit, clock: clock, from: from)
  }
}
