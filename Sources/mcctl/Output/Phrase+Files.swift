import WorkOrders

extension Phrase {
  /// Imports, backups, the journal, the clock and statistics.
  static let ofFiles: [Phrase: LocalizedText] = [
    // Personal data
    .noRetention: both(
      "Il file della città non dice quanto si conservano i dati: restano.",
      "The city file does not say how long data is kept: it stays."),
    .months: both("mesi", "months"),
    .endedBefore: both("finite prima del", "ended before"),
    .toErase: both("da cancellare", "to erase"),
    .erasedData: both(
      "Cancellati: segnalanti {}, testi {}, file {}, messaggi {}, risposte {}.",
      "Erased: reporters {}, texts {}, files {}, messages {}, answers {}."),
    .heldAt: both("Dati conservati al {}", "Data held at {}"),
    .dataReporters: both("segnalanti", "reporters"),
    .dataTexts: both("testi", "texts"),
    // Files
    .importBatch: both("Importazione {}", "Import {}"),
    .importCheck: both("Verifica del file", "Check of the file"),
    .importResult: both("Importazione del file", "Import of the file"),
    .noImports: both("Nessuna importazione.", "No imports."),
    .rowsRead: both("righe lette", "rows read"),
    .rowsImported: both("importate", "imported"),
    .rowsToImport: both("da importare", "would be imported"),
    .rowsRejected: both("rifiutate", "refused"),
    .refusedRows: both("righe rifiutate in", "refused rows in"),
    .line: both("riga", "line"),
    .written: both("{} scritto ({} byte).", "{} written ({} bytes)."),
    .noMessages: both("Nessun messaggio.", "No messages."),
    .messageWaiting: both("in attesa", "waiting"),
    .messageSent: both("inviato", "sent"),
    .mailFrom: both("da", "from"),
    .mailTo: both("a", "to"),
    .mailAnswers: both("risponde a", "answers"),
    .messageLaid: both(
      "nella cartella di uscita, nessun sendmail impostato", "in the outbox folder, no sendmail configured"),
    .messageFailed: both("non inviato", "not sent"),
    .messageUndelivered: both("non consegnato", "not delivered"),
    .linksRevoked: both("Collegamenti revocati: {} ({}).", "Links revoked: {} ({})."),
    .nobodyStopped: both("Nessuno ha fermato gli avvisi.", "Nobody has stopped the notices."),
    .noticesStopped: both("{} non riceve più avvisi.", "{} gets no more notices."),
    .noticesResumed: both("{} riceve di nuovo gli avvisi.", "{} gets notices again."),
    .andMore: both("… e altre {}", "… and {} more"),
    // Backups
    .register: both("archivio", "register"),
    .asOf: both("com'era il", "as of"),
    .keptFiles: both("allegati e foto", "attachments and photographs"),
    .removedBackups: both("backup tolti", "backups removed"),
    .fileMissing: both("Manca il file {}, che l'archivio nomina.", "The file {} is missing, which the register names."),
    .fileDamaged: both("Il file {} è danneggiato.", "The file {} is damaged."),
    .backupSound: both("Il backup si può ripristinare.", "The backup can be restored."),
    .backupUnsound: both("Il backup NON è integro.", "The backup is NOT whole."),
    // The journal and the clock
    .subject: both("oggetto", "subject"),
    .event: both("evento", "event"),
    .actor: both("chi", "who"),
    .facts: both("fatti", "facts"),
    .journalWhole: both("Il giornale è integro.", "The journal is whole."),
    .journalBroken: both("Il giornale NON è integro.", "The journal is NOT whole."),
    .sealedEvents: both("eventi sigillati", "sealed events"),
    .unsealedEvents: both("eventi non sigillati", "unsealed events"),
    .head: both("ultimo hash", "head"),
    .clockNow: both("Ora sono le {}; eventi in scadenza eseguiti: {}", "It is now {}; things due on the way: {}"),
    // Statistics
    .statisticsTitle: both("Statistiche", "Statistics"),
    .period: both("periodo", "period"),
    .figure: both("voce", "figure"),
    .value: both("valore", "value"),
    .carriedIn: both("in carico", "open at the start"),
    .opened: both("aperte", "opened"),
    .reopened: both("riaperte", "reopened"),
    .closed: both("chiuse", "closed"),
    .cancelled: both("annullate", "cancelled"),
    .carriedOut: both("a fine periodo", "open at the end"),
  ]
}
