/// A kind of thing that is reported in the demo city: its category, its seasons and what people say.
struct Kind {
  /// The category's code in the city file.
  let category: String
  /// Whether the city file calls it an emergency: then it is reported at night too.
  let isEmergency: Bool
  /// How often, by month, January first.
  let season: [Int]
  /// How people say it.
  let phrases: [String]

  private init(_ category: String, emergency: Bool = false, _ season: [Int], _ phrases: [String]) {
    self.category = category
    isEmergency = emergency
    self.season = season
    self.phrases = phrases
  }

  private static func steady(_ weight: Int) -> [Int] { Array(repeating: weight, count: 12) }

  /// All kinds.
  static let all = roads + lighting + green + buildings

  /// The kind of a category.
  static func of(_ category: String) -> Kind? { all.first { $0.category == category } }

  private static let roads = [
    Kind(
      "roads.pothole", [230, 240, 190, 110, 70, 50, 40, 30, 60, 90, 130, 190],
      [
        "Buca profonda in mezzo alla carreggiata", "Una buca che ha già rotto una gomma",
        "Asfalto sprofondato, si rischia in moto",
        "Serie di buche dopo il gelo",
      ]),
    Kind(
      "roads.pavement", [40, 40, 45, 50, 55, 55, 45, 30, 55, 50, 45, 40],
      [
        "Marciapiede dissestato, una signora è inciampata", "Cordolo staccato davanti al passo carraio",
        "Cubetti di porfido saltati",
      ]),
    Kind(
      "roads.sign", steady(35),
      ["Cartello di stop piegato", "Segnale di senso unico caduto a terra", "Cartello illeggibile per gli adesivi"]),
    Kind(
      "roads.marking", [8, 8, 12, 20, 25, 22, 18, 10, 30, 22, 12, 8],
      ["Strisce pedonali ormai invisibili davanti alla scuola", "Linea di mezzeria consumata"]),
    Kind(
      "roads.traffic-light", emergency: true, steady(26),
      [
        "Semaforo spento all'incrocio", "Semaforo fisso sul rosso, traffico bloccato",
        "Lanterna del semaforo che penzola",
      ]),
    Kind(
      "roads.manhole", emergency: true, steady(22),
      ["Tombino senza coperchio", "Chiusino che balla e fa rumore tutta la notte", "Caditoia rotta, il buco è largo"]),
    Kind("roads.guard-rail", steady(12), ["Guardrail piegato da un'auto", "Parapetto del ponticello divelto"]),
    Kind(
      "roads.subsidence", [14, 14, 12, 10, 8, 6, 6, 5, 8, 12, 16, 16],
      ["La strada ha ceduto vicino al canale", "Avvallamento che si allarga ogni giorno"]),
    Kind(
      "roads.flooding", emergency: true, [4, 4, 6, 8, 12, 10, 6, 8, 12, 18, 18, 8],
      [
        "Sottopasso allagato", "Acqua alta mezzo metro sulla strada",
        "La caditoia non riceve e l'acqua entra nei garage",
      ]),
  ]

  private static let lighting = [
    Kind(
      "lighting.lamp-out", [150, 140, 110, 80, 60, 50, 50, 50, 100, 140, 170, 170],
      [
        "Lampione spento da tre sere", "La luce davanti a casa va e viene",
        "Lampione che resta acceso di giorno e spento di notte",
      ]),
    Kind(
      "lighting.row-out", [30, 26, 20, 14, 10, 10, 10, 12, 20, 30, 34, 34],
      ["Tutta la via è al buio", "Sei lampioni spenti di fila"]),
    Kind(
      "lighting.pole-down", emergency: true, [8, 8, 8, 6, 6, 6, 8, 8, 8, 10, 10, 8],
      ["Palo della luce piegato da un camion", "Lampione pericolante sul marciapiede"]),
    Kind(
      "lighting.cable-exposed", emergency: true, steady(9),
      ["Cavi scoperti alla base del palo", "Sportellino del lampione aperto con i fili fuori"]),
  ]

  private static let green = [
    Kind(
      "green.fallen-branch", [20, 20, 30, 30, 45, 70, 80, 70, 50, 40, 40, 25],
      ["Ramo caduto sulla pista ciclabile", "Grosso ramo spezzato sopra le auto in sosta"]),
    Kind(
      "green.dangerous-tree", [14, 14, 18, 20, 26, 36, 40, 34, 26, 24, 22, 14],
      ["Albero inclinato verso la scuola", "Pianta secca che perde pezzi"]),
    Kind(
      "green.tall-grass", [2, 4, 20, 70, 130, 150, 110, 60, 50, 20, 6, 2],
      [
        "Erba alta un metro nel parco", "La siepe copre il cartello e non si vede chi arriva",
        "Sfalcio mai fatto nell'area cani",
      ]),
    Kind(
      "green.playground", [8, 10, 20, 30, 40, 45, 40, 30, 35, 20, 10, 8],
      ["Altalena rotta, catena staccata", "Scivolo con uno spigolo tagliente", "Gioco a molla divelto"]),
    Kind(
      "green.bench", [10, 10, 16, 22, 26, 28, 26, 20, 22, 16, 12, 10],
      ["Panchina senza doghe", "Cestino divelto e rifiuti a terra", "Fontanella che perde"]),
  ]

  private static let buildings = [
    Kind(
      "buildings.roof-leak", [22, 20, 20, 18, 16, 14, 12, 12, 24, 36, 40, 28],
      ["Piove dentro in palestra", "Infiltrazione dal tetto, il controsoffitto gocciola", "Grondaia staccata"]),
    Kind(
      "buildings.heating", [90, 80, 40, 10, 1, 1, 1, 1, 8, 70, 110, 100],
      [
        "Termosifoni freddi in quattro aule", "Caldaia in blocco",
        "Riscaldamento che non si spegne, trenta gradi in ufficio",
      ]),
    Kind(
      "buildings.water-leak", steady(40),
      ["Perdita sotto il lavandino del bagno", "Tubo che gocciola nel seminterrato", "Sciacquone che scorre sempre"]),
    Kind("buildings.lift", steady(14), ["Ascensore fermo al secondo piano", "Montascale che non parte"]),
    Kind("buildings.lift-trapped", emergency: true, steady(3), ["Persona bloccata in ascensore"]),
    Kind(
      "buildings.power", steady(26),
      ["Manca la corrente in segreteria", "Salta il salvavita appena si accende il forno della mensa"]),
    Kind(
      "buildings.door", [40, 36, 36, 30, 30, 24, 14, 10, 60, 48, 42, 36],
      ["Serratura rotta del portone", "Vetro crepato in corridoio", "Maniglia della porta antipanico bloccata"]),
    Kind(
      "buildings.plaster", [8, 8, 8, 8, 6, 6, 5, 5, 10, 10, 10, 8],
      ["Intonaco che si stacca dal soffitto dell'aula", "Pezzi di cornicione caduti nel cortile"]),
  ]
}
