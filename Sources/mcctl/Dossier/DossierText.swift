import DispatchAPI
import WorkOrders

/// Dossiers of extreme urgency for people.
enum DossierText {
  /// A line a dossier.
  static func list(_ dossiers: [DossierView], _ reader: Reader) -> String {
    guard !dossiers.isEmpty else { return reader(.noDossiers) }
    var table = TextTable([
      .init(title: reader(.order)), .init(title: reader(.when)), .init(title: reader(.amount), isRight: true),
      .init(title: reader(.site), isFlexible: true), .init(title: reader(.nextStep), isFlexible: true),
    ])
    for dossier in dossiers {
      let next = dossier.steps.first { $0.doneAt == nil }
      table.add(
        .init(dossier.order.description, .bold), .init(reader.time(dossier.openedAt)),
        .init(reader.money(dossier.amount)), .init(dossier.site),
        .init(next.map { name($0, reader) + ", " + reader.time($0.due) } ?? "-", next?.late == true ? .red : nil))
    }
    return table.text(reader)
  }

  /// Everything about one dossier.
  static func sheet(_ dossier: DossierView, _ reader: Reader) -> String {
    var sheet = FactSheet("\(dossier.order)  \(reader(.extremeUrgency))")
    sheet.add(reader(.when), reader.time(dossier.openedAt))
    sheet.add(reader(.actor), dossier.openedBy)
    sheet.add(reader(.site), dossier.site)
    sheet.add(reader(.circumstance), dossier.circumstance)
    sheet.add(reader(.causes), dossier.causes)
    sheet.add(reader(.works), dossier.works)
    sheet.add(reader(.amount), reader.money(dossier.amount))
    sheet.add(reader(.ceiling), reader.money(dossier.ceiling))
    sheet.add("SHA-256", dossier.reportSHA256)
    return [sheet.text(reader), steps(dossier, reader), evidence(dossier, reader)].filter { !$0.isEmpty }
      .joined(separator: "\n\n")
  }

  private static func steps(_ dossier: DossierView, _ reader: Reader) -> String {
    var table = TextTable([
      .init(title: reader(.nextStep)), .init(title: reader(.due)), .init(title: reader(.met)),
    ])
    for step in dossier.steps {
      let ink: Ink? = step.late ? .red : step.doneAt == nil ? nil : .green
      table.add(.init(name(step, reader)), .init(reader.time(step.due)), .init(reader.time(step.doneAt), ink))
    }
    return table.text(reader)
  }

  private static func evidence(_ dossier: DossierView, _ reader: Reader) -> String {
    guard !dossier.evidence.isEmpty else { return "" }
    var table = TextTable([
      .init(title: reader(.evidence), isFlexible: true), .init(title: reader(.description), isFlexible: true),
      .init(title: reader(.kind)), .init(title: "SHA-256"),
    ])
    for evidence in dossier.evidence {
      table.add(
        .init(evidence.file.name), .init(evidence.caption ?? "-"), .init(evidence.source),
        .init(String(evidence.file.sha256.prefix(16)), .dim))
    }
    return table.text(reader)
  }

  private static func name(_ step: DossierStepView, _ reader: Reader) -> String {
    DossierStep.Name(rawValue: step.name)?.words(reader.language) ?? step.name
  }
}
