extension StreetTerms {
  /// What a street may be called by; as the first word only.
  static let kinds: Set<String> = [
    "vico", "stradello", "stradone", "stradina", "contrada", "borgo", "calle", "campo", "campiello", "fondamenta",
    "salita", "discesa", "scalinata", "rampa", "galleria", "lungomare", "lungofiume", "localita", "frazione",
    "rotatoria", "rotonda", "sottopasso", "cavalcavia", "ponte", "parco", "giardino", "giardini", "passeggiata",
    "circonvallazione", "tangenziale", "traversa", "viottolo", "corte", "cortile", "chiasso", "rione", "villaggio",
    "quartiere",
  ]

  /// Those that stand for nothing else, wherever they stand.
  static let trailingKinds: Set<String> = [
    "via", "viale", "vicolo", "piazza", "piazzale", "piazzetta", "corso", "largo", "strada",
  ]

  /// Written whole or with a full stop inside.
  static let shortened: [String: [String]] = [
    "vle": ["viale"], "vl": ["viale"], "vlo": ["vicolo"], "vc": ["vicolo"], "vco": ["vico"], "pza": ["piazza"],
    "pzza": ["piazza"], "pz": ["piazza"], "pzz": ["piazza"], "ple": ["piazzale"], "pzle": ["piazzale"],
    "pzta": ["piazzetta"], "pzetta": ["piazzetta"], "cso": ["corso"], "crs": ["corso"],
    "lgo": ["largo"], "str": ["strada"], "sda": ["strada"], "strad": ["strada"], "stradal": ["strada"],
    "cda": ["contrada"], "ctr": ["contrada"], "bgo": ["borgo"], "loc": ["localita"], "fraz": ["frazione"],
    "flli": ["fratelli"], "mllo": ["maresciallo"], "circ": ["circonvallazione"],
    "sp": ["strada", "provinciale"], "sc": ["strada", "comunale"], "prov": ["provinciale"], "stat": ["statale"],
    "com": ["comunale"], "vic": ["vicinale"],
  ]

  /// With a full stop behind, as the first word.
  static let opening: [String: String] = [
    "v": "via", "p": "piazza", "c": "corso", "l": "largo", "vic": "vicolo",
  ]

  /// With a full stop behind.
  static let stopped: [String: String] = [
    "s": "san", "gen": "generale", "mons": "monsignore",
    "card": "cardinale", "prof": "professore", "dott": "dottore", "dr": "dottore", "cap": "capitano",
    "col": "colonnello", "ten": "tenente", "magg": "maggiore", "avv": "avvocato", "ing": "ingegnere",
    "cav": "cavaliere", "on": "onorevole", "amm": "ammiraglio", "mar": "maresciallo", "serg": "sergente",
    "madd": "maddalena", "mad": "madonna",
  ]

  /// Saints in whatever form.
  static let saints: Set<String> = [
    "san", "santo", "santa", "sant", "santi", "sante", "santissimo", "santissima", "santissimi",
  ]

  /// The months.
  static let months: Set<String> = [
    "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre",
    "novembre", "dicembre",
  ]

  /// Numbers in words, as far as the days of a month go.
  static let numerals: [String: Int] = [
    "primo": 1, "uno": 1, "due": 2, "tre": 3, "quattro": 4, "cinque": 5, "sei": 6, "sette": 7, "otto": 8, "nove": 9,
    "dieci": 10, "undici": 11, "dodici": 12, "tredici": 13, "quattordici": 14, "quindici": 15, "sedici": 16,
    "diciassette": 17, "diciotto": 18, "diciannove": 19, "venti": 20, "ventuno": 21, "ventidue": 22, "ventitre": 23,
    "ventiquattro": 24, "venticinque": 25, "ventisei": 26, "ventisette": 27, "ventotto": 28, "ventinove": 29,
    "trenta": 30, "trentuno": 31, "secondo": 2, "terzo": 3,
  ]

  /// First names and titles that streets carry and people leave away.
  static let forenames: Set<String> = [
    "alberto", "alcide", "aldo", "alessandro", "alfredo", "amedeo", "andrea", "angelo", "anita", "anna", "antonio",
    "arturo", "augusto", "benedetto", "benvenuto", "bruno", "camillo", "carlo", "cesare", "cristoforo", "dante",
    "domenico", "edmondo", "emilio", "enrico", "enzo", "ernesto", "ettore", "eugenio", "fabio", "federico",
    "ferdinando", "ferruccio", "filippo", "francesco", "franco", "gabriele", "gaetano", "galileo", "giacomo",
    "giacinto", "gino", "gioacchino", "giorgio", "giosue", "giovanni", "girolamo", "giulio", "giuseppe", "goffredo",
    "guglielmo", "guido", "ignazio", "italo", "leonardo", "lorenzo", "luciano", "ludovico", "luigi", "marco",
    "maria", "mario", "massimo", "matteo", "maurizio", "michele", "nazario", "nicola", "niccolo", "nino", "ottorino",
    "palmiro", "paolo", "pier", "piero", "pietro", "raffaele", "raffaello", "renato", "roberto", "salvatore",
    "sandro", "silvio", "simone", "stefano", "tommaso", "torquato", "ugo", "umberto", "vincenzo", "virgilio",
    "vittorio", "walter", "fratelli", "generale", "monsignore", "cardinale", "professore", "dottore", "capitano",
    "colonnello", "tenente", "maggiore", "avvocato", "ingegnere", "cavaliere", "onorevole", "ammiraglio",
    "maresciallo", "sergente", "don", "papa", "beato", "beata", "martiri", "martire", "caduti", "padre", "suor",
    "madre", "conte", "marchese", "principe",
  ]
}
