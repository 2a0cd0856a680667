/// A part of the rules whose change no replay of the journal can show: it is told beside the figures, never left out.
enum UnreplayedRule: CaseIterable {
  case rotation, answers, approvalEnd, closing, ratification, onCall, zones, unclassified, extremeUrgency, penalties,
    alarms, duplicates, certifiedMail

  /// The parts in which two sets of rules differ.
  static func changed(from old: Policy, to new: Policy) -> Set<UnreplayedRule> {
    Set(allCases.filter { $0.isChanged(old, new) })
  }

  private func isChanged(_ old: Policy, _ new: Policy) -> Bool {
    switch self {
    case .rotation: old.routing.rotation != new.routing.rotation
    case .answers:
      old.routing.answerWithin != new.routing.answerWithin
        || old.routing.defaultAnswerWithin != new.routing.defaultAnswerWithin
    case .approvalEnd: old.approvals.validFor != new.approvals.validFor
    case .closing: old.approvals.samePersonMayClose != new.approvals.samePersonMayClose
    case .ratification:
      old.approvals.samePersonMayRatify != new.approvals.samePersonMayRatify
        || old.mandates.contains { known in
          new.mandates.contains { $0.code == known.code && $0.ratifyWithin != known.ratifyWithin }
        }
    // Decisions say who was on call only while a mandate asks for it.
    case .onCall: new.mandates.contains(where: \.isForOnCall) && !old.mandates.contains(where: \.isForOnCall)
    case .zones: old.zones != new.zones
    case .unclassified: old.unclassified != new.unclassified
    case .extremeUrgency: old.extremeUrgency != new.extremeUrgency
    case .penalties: old.penalties != new.penalties
    case .alarms: old.routing.alarm != new.routing.alarm || old.routing.escalation != new.routing.escalation
    case .duplicates: old.duplicates != new.duplicates
    case .certifiedMail: old.certifiedMail != new.certifiedMail
    }
  }

  /// What is not shown, and what is shown instead.
  var words: LocalizedText {
    .init(it: "Non riprodotto: ", en: "Not replayed: ") + sentence
  }

  private var sentence: LocalizedText {
    switch self {
    case .rotation:
      .init(
        it: "la regola di rotazione cambia, ma chi escludeva è quello del registro.",
        en: "the rule of rotation changes, but whom it passed over is as recorded.")
    case .answers:
      .init(
        it: "i tempi di risposta cambiano, ma rifiuti e silenzi restano quelli del registro.",
        en: "the times to answer change, but refusals and silences stay as recorded.")
    case .approvalEnd:
      .init(
        it: "la durata delle autorizzazioni cambia, ma scadono come nel registro.",
        en: "how long approvals hold changes, but they expire as recorded.")
    case .closing:
      .init(
        it: "chi può chiudere cambia, ma ogni ordine è chiuso da chi l'ha chiuso.",
        en: "who may close changes, but each order is closed by whoever closed it.")
    case .ratification:
      .init(
        it: "i termini di ratifica cambiano, ma le ratifiche restano quelle del registro.",
        en: "the terms of ratification change, but ratifications stay as recorded.")
    case .onCall:
      .init(
        it:
          "un mandato passa a chi è reperibile, ma il registro non dice chi lo era: qui quel mandato non copre nulla.",
        en:
          "a mandate goes to whoever is on call, but the record does not say who was: here that mandate covers nothing."
      )
    case .zones:
      .init(
        it: "le zone cambiano, ma ogni ordine resta in quella del registro.",
        en: "the zones change, but each order stays in the recorded one.")
    case .unclassified:
      .init(
        it: "la classe di ciò che non è classificato cambia, ma i suoi termini non sono tra quelli contati.",
        en: "the class of what is not classified changes, but its limits are not among those counted.")
    case .extremeUrgency:
      .init(
        it: "i limiti della somma urgenza cambiano, ma i lavori ordinati sul posto restano quelli.",
        en: "the limits of extreme urgency change, but the works ordered on the spot stay the same.")
    case .penalties:
      .init(it: "le penali cambiano, e non sono contate.", en: "the penalties change, and are not counted.")
    case .alarms:
      .init(
        it: "chi riceve gli allarmi cambia, e non si sa che cosa avrebbe fatto.",
        en: "who is alarmed changes, and nobody knows what they would have done.")
    case .duplicates:
      .init(
        it: "cambia che cosa è mostrato come doppione, ma i collegamenti restano quelli del registro.",
        en: "what is shown as a repeat changes, but links stay as recorded.")
    case .certifiedMail:
      .init(
        it: "cambia che cosa va per PEC, ma ogni impresa è stata interpellata come dice il registro.",
        en: "what goes by certified mail changes, but each firm was asked as recorded.")
    }
  }
}
