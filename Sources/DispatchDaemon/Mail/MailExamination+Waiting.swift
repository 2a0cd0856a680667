import DispatchAPI
import WorkOrders
import WorkOrdersStore

// MARK: - Certified mail

extension MailExamination {
  /// What is found of certified mail; nothing where the city has none.
  var certified: [DoctorFinding] {
    let isMeant = hasCertifiedFirms || policy?.certifiedMail.above != nil
    guard isMeant || settings.certifiedBox != nil else { return [] }
    return [box, providers, receipts].compactMap(\.self)
  }

  private var box: DoctorFinding {
    guard let box = settings.certifiedBox else {
      // Without any program it lies in the folder with the rest, which is said of that.
      return finding(
        "certified mail", settings.sendmail == nil,
        .init(
          it: "Ci sono ordini da mandare per PEC, e nessuna casella.",
          en: "There are orders to go by certified mail, and no box."),
        hint: .init(
          it: "Dare --pec-sendmail e --pec-from; fino ad allora la PEC non parte.",
          en: "Give --pec-sendmail and --pec-from; until then certified mail does not leave."))
    }
    let leaving = program("certified mail", box.sendmail, option: "pec-sendmail")
    guard leaving.ok else { return leaving }
    return finding(
      "certified mail", true,
      .init(it: "Da \(box.address), per \(box.sendmail).", en: "From \(box.address), by \(box.sendmail)."))
  }

  private var providers: DoctorFinding? {
    guard let policy else { return nil }
    guard !policy.certifiedMail.providers.isEmpty else {
      return finding(
        "providers", false,
        .init(it: "Di nessun gestore si credono le ricevute.", en: "No provider's receipts are believed."),
        hint: .init(
          it: "Scrivere i domini dei gestori nel file della città: pec: providers:",
          en: "Write the providers' domains into the city file: pec: providers:"))
    }
    return finding(
      "providers", true, .init(policy.certifiedMail.providers.joined(separator: ", ")),
      hint: settings.authorities == nil
        ? .init(
          it: "Le loro firme non sono verificate: dare --pec-ca.",
          en: "Their signatures are not verified: give --pec-ca.")
        : nil)
  }

  private var receipts: DoctorFinding {
    let count = standing.certifiedTroubles
    return finding(
      "receipts", count == 0,
      .init(
        it: "PEC senza ricevuta, non consegnate o senza indirizzo: \(count).",
        en: "Certified messages without a receipt, not delivered, or without an address: \(count)."),
      hint: count == 0
        ? nil
        : .init(
          it: "Vederle con mcctl watch, e avvisare le imprese in altro modo.",
          en: "See them by mcctl watch, and tell the firms in another way."))
  }
}

// MARK: - What waits

extension MailExamination {
  /// Messages that nobody takes.
  var unsent: DoctorFinding {
    let waiting = standing.unsent
    return finding(
      "messages", waiting.count == 0,
      .init(
        it: "Messaggi in attesa da più di un'ora: \(waiting.count)\(since(waiting)(.italian)).",
        en: "Messages waiting for more than an hour: \(waiting.count)\(since(waiting)(.english))."),
      hint: waiting.count == 0
        ? nil
        : .init(
          it: "Vedere perché con mcctl mail sent --troubled, e nel registro del server di posta.",
          en: "See why by mcctl mail sent --troubled, and in the mail server's log."))
  }

  /// Messages that wait for a person; one that waits for a day has been forgotten.
  var quarantine: DoctorFinding {
    let waiting = standing.quarantined
    let isLookedAt = waiting.since.map { now < $0 + .seconds(86_400) } ?? true
    return finding(
      "quarantine", isLookedAt,
      .init(
        it: "Messaggi in quarantena: \(waiting.count)\(since(waiting)(.italian)).",
        en: "Messages in quarantine: \(waiting.count)\(since(waiting)(.english))."),
      hint: waiting.count == 0
        ? nil
        : .init(it: "Guardarli: mcctl mail quarantine list", en: "Look at them: mcctl mail quarantine list"))
  }

  private func since(_ waiting: MailStanding.Waiting) -> LocalizedText {
    guard let since = waiting.since, let zone = policy?.calendar.zone else { return LocalizedText("") }
    let moment = LocalMoments.text(since, in: zone)
    return LocalizedText(it: ", il primo dal \(moment.it)", en: ", the first since \(moment.en)").elided
  }
}
