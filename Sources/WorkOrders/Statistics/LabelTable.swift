/// Gives each distinct set of labels a small number, so that counting costs an index and not six texts.
///
/// The numbers depend on the order of the events; they never leave the ledger.
struct LabelTable: Sendable {
  typealias ID = Int32

  /// The labels by number.
  private(set) var labels: [EventLabels] = []
  private var ids: [EventLabels: ID] = [:]
  private var withoutContractor: [ID?] = []

  /// The number of these labels; `known` is the likely one, and found without hashing.
  mutating func id(of wanted: EventLabels, likely known: ID? = nil) -> ID {
    if let known, labels[Int(known)] == wanted { return known }
    if let id = ids[wanted] { return id }
    let id = ID(labels.count)
    labels.append(wanted)
    withoutContractor.append(nil)
    ids[wanted] = id
    return id
  }

  /// The number of the same labels without a contractor.
  mutating func id(withoutContractor id: ID) -> ID {
    if let found = withoutContractor[Int(id)] { return found }
    var bare = labels[Int(id)]
    bare.contractor = nil
    let found = self.id(of: bare, likely: id)
    withoutContractor[Int(id)] = found
    return found
  }

  /// The code that these labels have in a dimension, ``Figure/none`` for none.
  func value(_ id: ID, _ dimension: Dimension) -> String {
    let labels = labels[Int(id)]
    let code: String? =
      switch dimension {
      case .area: labels.area?.rawValue
      case .category: labels.category?.rawValue
      case .zone: labels.zone?.rawValue
      case .urgency: labels.urgency?.rawValue
      case .channel: labels.channel
      case .contractor: labels.contractor?.rawValue
      case .contract, .target, .outcome, .week, .band: nil
      }
    return code ?? Figure.none
  }
}
