import DispatchAPI
import WorkOrders
import WorkOrdersInterchange
import WorkOrdersStore

/// Certified mail (PEC): whom it is believed, and what a receipt does.
extension IncomingMail {
  /// The channel that a message came by: only what a transport envelope enclosed was certified, if that is believed.
  func channel(under policy: Policy) -> Channel {
    guard let mail, case .transport = mail.certified?.form, doubt(of: mail, under: policy) == nil else { return .email }
    return .pec
  }

  /// The address that signs what would be certified mail; `nil` for ordinary mail, and for what is doubtful already.
  var provider: String? {
    guard let certified = mail?.certified else { return nil }
    if case .doubtful = certified.form { return nil }
    return "posta-certificata@\(certified.provider)"
  }

  /// Why an envelope or receipt is not believed, though all its parts agree; `nil` when it is, and for ordinary mail.
  func doubt(of mail: ReceivedMail, under policy: Policy) -> LocalizedText? {
    guard let certified = mail.certified else { return nil }
    if case .doubtful(let doubt) = certified.form { return doubt.sentence }
    if isUnproven { return CertifiedDoubt.forged.sentence }
    guard !policy.certifiedMail.trusts(certified.provider) else { return nil }
    let provider = certified.provider.prefix(80)
    return LocalizedText(
      it: "Si dice posta certificata di \(provider), che non è tra i gestori del file della città (pec, providers).",
      en: "It says that it is certified mail of \(provider), which is not among the city file's providers (pec).")
  }

  /// Checks that a message can open a request: a receipt says nothing that somebody could ask for.
  ///
  /// - Throws: ``DomainError`` `conflict` for a receipt.
  static func checkOpening(_ mail: ReceivedMail) throws(DomainError) {
    guard case .receipt = mail.nature else { return }
    throw DomainError(
      .conflict,
      .init(
        it: "È una ricevuta di posta certificata: non apre una richiesta.",
        en: "It is a receipt of certified mail: it opens no request."),
      hint: .init(
        it:
          "Se il gestore è giusto, aggiungerlo al file della città e dare di nuovo la ricevuta: mcctl mail quarantine show "
          + "--raw SHA256 | mcctl mail deliver. Poi eliminarla con drop.",
        en:
          "If the provider is right, add it to the city file and give the receipt again: mcctl mail quarantine show --raw "
          + "SHA256 | mcctl mail deliver. Then drop it."))
  }
}
