/// Adds up finished orders of both worlds.
struct SimulationTally {
  private struct Target: Hashable {
    let urgency: UrgencyCode
    let name: TargetName
  }

  private(set) var report: SimulationReport
  private var mandates: [MandateCode: SimulatedPair<SimulatedSum>] = [:]
  private var contractors: [ContractorCode: SimulatedPair<SimulatedSum>] = [:]
  private var targets: [Target: SimulatedPair<SimulatedTargets>] = [:]
  private var affected: [(order: AffectedOrder, serial: OrderNumber)] = []

  init(_ setup: SimulationSetup) {
    report = SimulationReport(
      from: "\(setup.days.from)", to: "\(setup.days.to)", assumptions: SimulationWords.assumptions(setup))
  }

  /// Adds an order whose life has ended, or that is still open at the end.
  mutating func add(_ was: OrderCourse, _ would: OrderCourse, at end: Timestamp, in zone: CityZone) {
    report.orders += 1
    add(was, isRecord: true, end)
    add(would, isRecord: false, end)
    let firmDiffers = was.firm != would.firm
    if firmDiffers { report.otherFirm += 1 }
    let difference = OrderDifference(was: was, would: would, end: end, zone: zone)
    guard difference.isAny else { return }
    report.changed += 1
    keep(difference)
  }

  private mutating func add(_ course: OrderCourse, isRecord: Bool, _ end: Timestamp) {
    if let amount = course.activated { report.withoutApproval[isRecord].add(amount) }
    if let amount = course.asked { report.approvalsAsked[isRecord].add(amount) }
    if let amount = course.asked, course.isForTwo { report.fourEyes[isRecord].add(amount) }
    report.aboveLimit[isRecord].add(course.beyondLimit.amount, count: course.beyondLimit.count)
    if course.order.state == .unassigned { report.unassigned[isRecord] += 1 }
    for use in course.uses {
      let isUsed = use.amount > .zero
      mandates[use.mandate, default: SimulatedPair(SimulatedSum())][isRecord].add(use.amount, count: isUsed ? 1 : 0)
    }
    for expense in course.order.expenses {
      contractors[expense.contractor, default: SimulatedPair(SimulatedSum())][isRecord].add(expense.amount, count: 0)
    }
    if let firm = course.order.contractor {
      contractors[firm, default: SimulatedPair(SimulatedSum())][isRecord].add(course.order.commitment)
    }
    guard let urgency = course.order.urgency else { return }
    for target in course.clock.targets {
      let key = Target(urgency: urgency, name: target.name)
      targets[key, default: SimulatedPair(SimulatedTargets())][isRecord].add(target, end)
    }
  }

  // Only ten are kept at any time.
  private mutating func keep(_ difference: OrderDifference) {
    let number = difference.was.order.number
    let amount = difference.amount
    if affected.count == 10, let last = affected.last, last.order.amount >= amount { return }
    let order = AffectedOrder(order: number, amount: amount, reasons: difference.reasons)
    let place = affected.firstIndex { $0.order.amount < amount } ?? affected.endIndex
    affected.insert((order, number), at: place)
    if affected.count > 10 { affected.removeLast() }
  }

  /// The report over everything that was added.
  func finished() -> SimulationReport {
    var report = report
    report.mandates = mandates.sorted { $0.key < $1.key }.map { SimulatedLine(code: $0.key.rawValue, sums: $0.value) }
    report.contractors = contractors.sorted { $0.key < $1.key }
      .map { SimulatedLine(code: $0.key.rawValue, sums: $0.value) }
    let places = Dictionary(uniqueKeysWithValues: TargetName.allCases.enumerated().map { ($0.element, $0.offset) })
    report.targets = targets.sorted {
      ($0.key.urgency, places[$0.key.name] ?? 0) < ($1.key.urgency, places[$1.key.name] ?? 0)
    }.map { SimulatedTargetLine(urgency: $0.key.urgency, target: $0.key.name, counts: $0.value) }
    report.affected = affected.map(\.order)
    return report
  }
}

extension SimulatedTargets {
  /// Counts a target as it stands at an instant.
  mutating func add(_ target: OrderTarget, _ end: Timestamp) {
    switch target.isKept(at: end) {
    case true?: met += 1
    case false?: late += 1
    case nil: open += 1
    }
  }
}

extension OrderTarget {
  /// Whether it was met in time; `nil` while it is neither met nor past its time.
  func isKept(at end: Timestamp) -> Bool? {
    guard let due else { return metAt == nil ? nil : true }
    if let metAt { return metAt <= due }
    return due < end ? false : nil
  }
}
