/// The sets of labels gathered by the codes they have in some dimensions, found once for all figures.
struct LabelGroups {
  let words: LedgerWords
  private var known: [[Dimension]: Grouping] = [:]

  /// Which group each set of labels belongs to, and the codes of each group.
  struct Grouping {
    /// The group by the labels' number.
    fileprivate(set) var groups: [Int] = []
    /// The codes by group, in the order of the dimensions.
    fileprivate(set) var codes: [[String]] = []
  }

  init(_ words: LedgerWords) { self.words = words }

  /// The groups by these dimensions; without any there is one, the whole city, even of nothing.
  mutating func by(_ dimensions: [Dimension]) -> Grouping {
    if let grouping = known[dimensions] { return grouping }
    let grouping = grouping(by: dimensions)
    known[dimensions] = grouping
    return grouping
  }

  private func grouping(by dimensions: [Dimension]) -> Grouping {
    var grouping = Grouping()
    var numbers: [[String]: Int] = [:]
    if dimensions.isEmpty {
      grouping.codes = [[]]
      numbers[[]] = 0
    }
    for id in words.labels.labels.indices {
      let codes = dimensions.map { words.labels.value(LabelTable.ID(id), $0) }
      let number = numbers[codes] ?? grouping.codes.count
      if number == grouping.codes.count {
        grouping.codes.append(codes)
        numbers[codes] = number
      }
      grouping.groups.append(number)
    }
    return grouping
  }
}
