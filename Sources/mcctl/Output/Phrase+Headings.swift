import WorkOrders

extension Phrase {
  /// What stands over columns and beside facts.
  static let headings: [Phrase: LocalizedText] = [
    // Headings
    .number: both("numero", "number"),
    .order: both("ordine", "order"),
    .orders: both("ordini", "orders"),
    .request: both("richiesta", "request"),
    .requests: both("richieste", "requests"),
    .contact: both("contatto", "contact"),
    .contacts: both("contatti", "contacts"),
    .inspection: both("sopralluogo", "inspection"),
    .contractor: both("impresa", "contractor"),
    .place: both("luogo", "place"),
    .state: both("stato", "state"),
    .category: both("categoria", "category"),
    .area: both("ambito", "area"),
    .urgency: both("urgenza", "urgency"),
    .zone: both("zona", "zone"),
    .zones: both("zone", "zones"),
    .site: both("dove", "where"),
    .description: both("descrizione", "description"),
    .channel: both("canale", "channel"),
    .reported: both("segnalata", "reported"),
    .reporters: both("segnalanti", "reporters"),
    .referredTo: both("inviata a", "referred to"),
    .importedFrom: both("importata da", "imported from"),
    .note: both("nota", "note"),
    .reason: both("motivo", "reason"),
    .name: both("nome", "name"),
    .phone: both("telefono", "phone"),
    .key: both("chiave", "key"),
    .kind: both("tipo", "kind"),
    .outcome: both("esito", "outcome"),
    .inspector: both("tecnico", "technician"),
    .when: both("quando", "when"),
    .version: both("versione", "version"),
  ]
}
