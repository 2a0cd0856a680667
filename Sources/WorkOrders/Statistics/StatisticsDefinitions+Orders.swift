extension StatisticsDefinitions {
  static let orders = [
    define(
      .ordersAmount, it: "Importo degli ordini chiusi",
      "Somma degli importi, al netto dell'IVA, degli ordini chiusi nel periodo: l'importo finale, o quello autorizzato "
        + "se manca, o la stima. Un ordine riaperto e chiuso di nuovo conta a ogni chiusura, con l'importo di quella. Il "
        + "contratto è quello della proposta con cui l'impresa ha avuto l'ordine.",
      en: "Amount of closed orders",
      "Sum of the amounts, net of VAT, of the orders closed in the period: the final amount, else the approved one, "
        + "else the estimate. An order reopened and closed again counts at each closing, with that closing's amount. The "
        + "contract is that of the offer by which the contractor had the order."),
    define(
      .ordersOwed, it: "Importi dovuti per ordini lasciati",
      "Somma degli importi, al netto dell'IVA, dovuti alle imprese per lavori fatti su ordini che nel periodo hanno "
        + "restituito, che sono stati loro tolti o che sono stati annullati. Il contratto è quello della proposta con cui "
        + "l'impresa aveva l'ordine.",
      en: "Amounts owed for orders left",
      "Sum of the amounts, net of VAT, owed to contractors for work done on orders that they handed back, that were "
        + "withdrawn from them or that were cancelled in the period. The contract is that of the offer by which the "
        + "contractor had the order."),
    define(
      .ordersRequests, it: "Richieste per ordine",
      "Richieste collegate, alla chiusura, agli ordini chiusi nel periodo, divise per il numero di questi ordini.",
      en: "Requests per order",
      "Requests linked, at closing, to the orders closed in the period, divided by the number of these orders."),
    define(
      .ordersReworked, it: "Lavori da rifare",
      "Verifiche non superate nel periodo: l'ordine, dichiarato finito, torna in corso presso la stessa impresa.",
      en: "Work sent back",
      "Checks failed in the period: the order had been completed and goes back to work with the same contractor."),
    define(
      .ordersNotFixed, it: "Chiusi ma non risolti",
      "Ordini riaperti nel periodo, divisi per gli ordini chiusi nel periodo. Per impresa: quella che aveva l'ordine quando "
        + "fu chiuso. La chiusura di un ordine riaperto può essere di un periodo precedente, perciò il rapporto può "
        + "superare uno; manca dove non si chiusero ordini.",
      en: "Closed but not fixed",
      "Orders reopened in the period, divided by the orders closed in the period. By contractor: the one who had the order "
        + "when it was closed. What was reopened may have been closed in an earlier period, so the ratio may exceed one; "
        + "absent where no order was closed."),
    define(
      .ordersUnassigned, it: "Ordini senza impresa",
      "Volte, nel periodo, in cui nessuna impresa era più disponibile per un ordine ed è stata avvisata una persona.",
      en: "Orders without contractor",
      "Times in the period when no contractor was left for an order and a person was alarmed."),
    define(
      .approvalsGiven, it: "Autorizzazioni concesse",
      "Autorizzazioni di spesa concesse nel periodo; se servono due persone, conta quella che la rende efficace.",
      en: "Approvals given",
      "Consents to an order's cost given in the period; where two people are needed, the one that makes it effective."),
    define(
      .approvalsDeclined, it: "Autorizzazioni negate", "Autorizzazioni di spesa negate nel periodo.",
      en: "Approvals declined", "Consents to an order's cost declined in the period."),
    define(
      .approvalsAmount, it: "Importo autorizzato",
      "Somma, al netto dell'IVA, degli importi autorizzati nel periodo. Una nuova autorizzazione dello stesso ordine "
        + "conta di nuovo, per intero.",
      en: "Amount approved",
      "Sum, net of VAT, of the amounts approved in the period. A further approval of the same order counts again, in "
        + "full."),
  ]

  static let dispatch = [
    define(
      .mandatesUsed, it: "Attivazioni in via d'urgenza",
      "Ordini affidati nel periodo entro i limiti di attivazione in via d'urgenza, senza autorizzazione preventiva; "
        + "un ordine deciso di nuovo conta di nuovo. Come esito sta il codice del limite usato.",
      en: "Activations under a mandate",
      "Orders activated in the period under an urgency mandate, without prior approval; an order that is decided anew counts "
        + "again. The outcome is the code of the mandate used."),
    define(
      .mandatesAmount, it: "Importo attivato in via d'urgenza",
      "Somma, al netto dell'IVA, degli importi degli ordini al momento della loro attivazione in via d'urgenza nel "
        + "periodo; come esito sta il codice del limite usato.",
      en: "Amount activated under mandates",
      "Sum, net of VAT, of the orders' amounts when they were activated under an urgency mandate in the period; the "
        + "outcome is the code of the mandate used."),
    define(
      .mandatesRatified, it: "Ratifiche",
      "Attivazioni in via d'urgenza ratificate nel periodo.", en: "Ratifications",
      "Activations under a mandate that were ratified in the period."),
    define(
      .ratificationsRefused, it: "Ratifiche negate",
      "Attivazioni in via d'urgenza la cui ratifica è stata negata nel periodo.", en: "Ratifications refused",
      "Activations under a mandate whose ratification was refused in the period."),
    define(
      .offersSent, it: "Attivazioni proposte",
      "Proposte di un ordine a un'impresa fatte nel periodo; un ordine può esserlo più volte.", en: "Offers sent",
      "Times in the period when an order was put to a contractor; one order may be offered several times."),
    define(
      .offersChosen, it: "Imprese scelte dal tecnico",
      "Proposte del periodo a un'impresa scelta da un tecnico, con motivazione, invece che dal criterio.",
      en: "Contractors chosen by a technician",
      "Offers of the period to a contractor whom a technician chose, with a reason, instead of the rule."),
    define(
      .offersAccepted, it: "Attivazioni accettate", "Accettazioni avvenute nel periodo.", en: "Offers accepted",
      "Acceptances that happened in the period."),
    define(
      .offersRefused, it: "Attivazioni rifiutate", "Rifiuti avvenuti nel periodo.", en: "Offers refused",
      "Refusals that happened in the period."),
    define(
      .offersExpired, it: "Attivazioni senza risposta",
      "Proposte il cui termine per rispondere è passato in silenzio nel periodo. Se il messaggio non è stato recapitato "
        + "all'impresa non è un suo silenzio: la proposta finisce come ritirata.",
      en: "Offers not answered",
      "Offers whose answer-by time passed in silence in the period. Where the message did not reach the contractor it is "
        + "no silence of theirs: the offer ends as withdrawn."),
    define(
      .offersWithdrawn, it: "Ordini ritirati all'impresa",
      "Ordini che la città ha ritirato all'impresa nel periodo, prima o dopo l'accettazione; anche quelli il cui termine "
        + "per rispondere è passato senza che il messaggio fosse recapitato all'impresa. L'annullamento non conta.",
      en: "Orders withdrawn",
      "Orders that the city took back from the contractor in the period, before or after acceptance; also those whose "
        + "answer-by time passed without the message having reached the contractor. Cancelling is not counted."),
    define(
      .offersHandedBack, it: "Ordini restituiti",
      "Ordini che l'impresa, dopo l'accettazione, ha restituito nel periodo.", en: "Orders handed back",
      "Orders that the contractor gave back in the period after accepting them."),
  ]
}
