extension StatisticsDefinitions {
  static let contacts = [
    define(
      .contactsReceived, it: "Contatti ricevuti",
      "Contatti avvenuti nel periodo (telefonate, e-mail, PEC, moduli web, sportello, altri programmi, uffici), "
        + "qualunque ne sia stato l'esito. L'esito è: request (richiesta aperta), chaser (sollecito), information "
        + "(informazione data), referred (indirizzato ad altro ente), abandoned (interrotto).",
      en: "Contacts received",
      "Contacts that happened in the period (calls, e-mail, PEC, web forms, counter, other programs, offices), whatever "
        + "came of them. The outcome is: request (a request was opened), chaser, information (given), referred (to "
        + "another body), abandoned."),
    define(
      .contactsChasers, it: "Solleciti",
      "Contatti avvenuti nel periodo che riguardano una richiesta già esistente.",
      en: "Chasers", "Contacts that happened in the period about a request that already existed."),
    define(
      .contactsAnswered, it: "Risposte di primo livello",
      "Contatti avvenuti nel periodo conclusi subito con un'informazione o indicando l'ente competente, sul totale dei "
        + "contatti del periodo.",
      en: "First-level answers",
      "Contacts that happened in the period and were answered at once with information or with the body responsible, "
        + "out of all contacts of the period."),
    define(
      .contactsRequests, it: "Richieste per contatto",
      "Richieste di intervento aperte nel periodo, divise per i contatti avvenuti nel periodo. Per canale: quello della "
        + "richiesta e quello del contatto. Manca dove non vi furono contatti. Una richiesta importata da un altro "
        + "sistema conta con il suo contatto, alla data che aveva in quel sistema.",
      en: "Requests per contact",
      "Service requests opened in the period, divided by the contacts that happened in the period. By channel: that of "
        + "the request and that of the contact. Absent where there were no contacts. A request imported from another "
        + "system counts with its contact, at the date it had in that system."),
  ]

  static let requests = [
    define(
      .requestsEnded, it: "Esiti delle richieste",
      "Richieste finite nel periodo, per esito: resolved (risolta), rejected (respinta), referred (passata ad altro "
        + "ente), cancelled (annullata). Le prime tre insieme sono le richieste chiuse.",
      en: "Requests by outcome",
      "Requests that ended in the period, by outcome: resolved, rejected, referred (to another body), cancelled. The "
        + "first three together are the requests closed."),
    define(
      .requestsLinked, it: "Richieste collegate",
      "Collegamenti, fatti nel periodo, di una richiesta a un ordine già esistente (ripetizioni dello stesso guasto).",
      en: "Requests linked",
      "Links, made in the period, of a request to an order that already existed (repeats of the same fault)."),
    define(
      .requestsUnlinked, it: "Richieste scollegate",
      "Collegamenti fra richiesta e ordine sciolti nel periodo, perché fatti per errore.",
      en: "Requests unlinked", "Links between request and order undone in the period, as made by mistake."),
    define(
      .requestsPerOrder, it: "Richieste per ordine aperto",
      "Richieste di intervento aperte nel periodo, divise per gli ordini di lavoro aperti nel periodo. Per ambito: quello "
        + "della richiesta e quello dell'ordine, quando furono aperti. Manca dove non si aprirono ordini.",
      en: "Requests per order opened",
      "Service requests opened in the period, divided by the work orders opened in the period. By area: that of the "
        + "request and that of the order when they were opened. Absent where no order was opened."),
  ]
}
