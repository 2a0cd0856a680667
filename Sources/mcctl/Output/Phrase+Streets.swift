import WorkOrders

extension Phrase {
  /// The registry of streets, and what is suggested from texts.
  static let ofStreets: [Phrase: LocalizedText] = [
    .noStreets: both("Nessuna strada: importare il registro.", "No streets: import the registry."),
    .noAddress: both(
      "Il registro delle strade non ha nulla di simile.", "The registry of streets has nothing like it."),
    .street: both("strada", "street"),
    .streets: both("strade", "streets"),
    .civics: both("numeri civici", "doors"),
    .locality: both("località", "part of the town"),
    .point: both("punto", "point"),
    .pointUnknown: both("non noto", "unknown"),
    .pointNear: both("(civico vicino)", "(a door nearby)"),
    .locatedCivics: both("civici con un punto", "doors with a point"),
    .streetChanges: both(
      "nuove {}, cambiate {}, uguali {}, tolte {}", "new {}, changed {}, the same {}, removed {}"),
    .nothingRemoved: both(
      "Alcune righe sono state rifiutate: nulla di ciò che il file non nomina è stato tolto.",
      "Some rows were refused: nothing that the file does not name was removed."),
    .inRegistry: both("nel registro delle strade", "in the registry of streets"),
    .suggested: both("suggerimento", "suggested"),
    .guideStreets: both("Forse è:", "It may be:"),
    .guideWhichStreet: both(
      "Quale? Il suo numero, o Invio per lasciare l'indirizzo com'è",
      "Which one? Its number, or Enter to keep it as typed"),
    .guideStreet: both("Nel registro: {}", "In the registry: {}"),
  ]
}
