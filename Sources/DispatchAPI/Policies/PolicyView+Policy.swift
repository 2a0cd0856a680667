public import WorkOrders

extension PolicyView {
  /// The rules as they travel; when and by whom they were applied is set afterwards.
  public init(_ policy: Policy) {
    self.init(
      areas: policy.areas.map { AreaView(code: $0.code, name: $0.name) },
      categories: policy.categories.map(CategoryView.init), urgencies: policy.urgencies.map(UrgencyView.init),
      zones: policy.zones.map { ZoneView(code: $0.code, name: $0.name) },
      mandates: policy.mandates.map(MandateView.init))
    version = policy.version == 0 ? nil : policy.version
    city = policy.name
    locale = policy.language.rawValue
    unclassified = policy.unclassified
    timeZone = policy.calendar.zone.identifier
  }
}

extension CategoryView {
  /// A category as it travels.
  public init(_ category: Category) {
    self.init(
      code: category.code, area: category.area, name: category.name, urgency: category.urgency, trade: category.trade,
      inspectFirst: category.inspectFirst, keywords: category.keywords)
    estimate = category.estimate
  }
}

extension UrgencyView {
  /// An urgency class as it travels.
  public init(_ urgency: UrgencyClass) {
    let targets = urgency.targets.map { target in
      LimitView(
        name: target.name, within: target.limit.description, clock: target.clock.rawValue,
        from: target.from.rawValue)
    }
    self.init(code: urgency.code, name: urgency.name, targets: targets)
  }
}

extension MandateView {
  /// A mandate as it travels.
  public init(_ mandate: Mandate) {
    self.init(
      code: mandate.code, name: mandate.name,
      holder: mandate.isForOnCall ? Mandate.onCallHolder : mandate.holder.rawValue,
      categories: mandate.categories.map(\.text), urgencies: mandate.urgencies, calendar: mandate.calendar.rawValue,
      contractors: mandate.contractors, ceiling: mandate.ceiling, validFrom: "\(mandate.validFrom)",
      validTo: "\(mandate.validTo)")
    ratifyWithin = mandate.ratifyWithin?.description
  }
}
