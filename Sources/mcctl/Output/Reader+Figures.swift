import WorkOrders

extension Reader {
  /// What figures are about, by the part of their codes before the point; one that is newer than this program stands as
  /// it is.
  func subject(_ code: String) -> String {
    let text: LocalizedText? =
      switch code {
      case "contacts": LocalizedText(it: "Contatti", en: "Contacts")
      case "requests": LocalizedText(it: "Richieste", en: "Requests")
      case "orders": LocalizedText(it: "Ordini", en: "Orders")
      case "offers": LocalizedText(it: "Attivazioni", en: "Offers")
      case "approvals": LocalizedText(it: "Autorizzazioni", en: "Approvals")
      case "mandates": LocalizedText(it: "Limiti di attivazione", en: "Mandates")
      case "inspections": LocalizedText(it: "Sopralluoghi", en: "Inspections")
      case "targets": LocalizedText(it: "Termini", en: "Targets")
      case "times": LocalizedText(it: "Tempi", en: "Times")
      case "late": LocalizedText(it: "Inserimenti tardivi", en: "Late entries")
      default: nil
      }
    return text?(language) ?? code
  }
}
