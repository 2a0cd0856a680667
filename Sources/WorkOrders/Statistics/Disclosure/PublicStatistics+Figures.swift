extension Figure {
  /// The figure as the public sees it.
  func published(_ shown: ShownOtherwise) -> PublicFigure {
    let own = shown[key] ?? [:]
    return PublicFigure(
      key: key, value: own[.now] ?? .published(value),
      previous: own[.previous] ?? previous.map { .published($0) },
      yearBefore: own[.yearBefore] ?? yearBefore.map { .published($0) })
  }
}

extension DisclosureControl {
  /// What is shown though the document does not list it, since nothing happened there.
  func unlisted(_ shown: ShownOtherwise, beside listed: Set<FigureKey>) -> [PublicFigure] {
    shown.filter { !listed.contains($0.key) }.map { key, own in
      PublicFigure(
        key: key, value: own[.now] ?? nothing(key), previous: own[.previous], yearBefore: own[.yearBefore])
    }
  }

  private func nothing(_ key: FigureKey) -> PublicValue {
    let value = cells.cell(key, .now).flatMap { FigureValue.nothing(cells.cells[$0].value.unit) }
    guard let value, value.unit != .ratio else { return .nothing }
    return .published(value)
  }
}

extension PublicFigure {
  /// A figure of the same place, to sort by.
  var asPlace: Figure { Figure(code: key.code, dimensions: key.dimensions, value: .count(0)) }
}

extension QuarterlyStatistics {
  /// The act without what is kept back, also in what a reissue says that it changes.
  func published(_ shown: ShownOtherwise) -> QuarterlyStatistics {
    var published = QuarterlyStatistics(
      city: city, period: period, version: version, state: state, generatedAt: generatedAt,
      journalPosition: journalPosition, head: head, policyVersion: policyVersion, definitions: definitions,
      figures: figures.compactMap { $0.kept(shown[$0.key] ?? [:]) }, totals: totals)
    published.frozenBy = frozenBy
    published.issuedAt = issuedAt
    published.issuedBy = issuedBy
    published.preceding = preceding
    published.reissue = reissue.map { reissue in
      // What a figure was before may be as small as what is kept back now.
      let changes = reissue.changes.filter { !$0.key.describesRequests }
      return Reissue(
        version: reissue.version, journalPosition: reissue.journalPosition, reason: reissue.reason, changes: changes)
    }
    return published
  }
}

extension Figure {
  /// The figure without the periods that are kept back; `nil` when its own value is.
  fileprivate func kept(_ shown: [DisclosureCells.Tense: PublicValue]) -> Figure? {
    guard shown[.now] != .keptBack else { return nil }
    var figure = self
    if shown[.previous] == .keptBack { figure.previous = nil }
    if shown[.yearBefore] == .keptBack { figure.yearBefore = nil }
    return figure
  }
}
