/// A district of the demo city: a box well inside its outline, and its streets.
struct District {
  /// The zone's code.
  let zone: String
  /// West, south, east and north in millionths of a degree.
  let west: Int, south: Int, east: Int, north: Int
  /// The streets.
  let streets: [String]

  /// Where a house stands: its street runs through the box, and its number says how far along.
  func point(street: Int, house: Int) -> (latitude: Int, longitude: Int) {
    var layout = SeededGenerator(seed: 0x5EED, thing: west ^ south &* 31 ^ street)
    let latitude = layout.within(south...north)
    let longitude = layout.within(west...east)
    let runsEast = layout.happens(50)
    let along = house * 70
    return (
      runsEast ? latitude : south + (latitude - south + along) % (north - south),
      runsEast ? west + (longitude - west + along) % (east - west) : longitude
    )
  }

  /// The eight districts.
  static let all = [
    District(
      zone: "Z1", west: 10_575_000, south: 44_706_000, east: 10_622_000, north: 44_745_000,
      streets: [
        "Via Emilia", "Via Roma", "Piazza della Repubblica", "Via del Fossato", "Corso della Ghiara", "Via dei Portici",
        "Vicolo del Pozzo", "Via San Rocco", "Via della Torre", "Piazza del Duomo", "Via Ariosto", "Via Boiardo",
      ]),
    District(
      zone: "Z2", west: 10_638_000, south: 44_707_000, east: 10_683_000, north: 44_750_000,
      streets: [
        "Viale della Stazione", "Via della Fiera", "Via Marconi", "Via Filangieri", "Via del Mercato", "Via Turati",
        "Via dei Ferrovieri", "Via Galvani", "Piazzale Europa", "Via Volta", "Via Ramazzini", "Via del Partigiano",
      ]),
    District(
      zone: "Z3", west: 10_632_000, south: 44_645_000, east: 10_688_000, north: 44_694_000,
      streets: [
        "Via dei Mulini", "Via del Lago", "Via Bergonzi", "Via della Canalina", "Via Terrachini", "Via dei Salici",
        "Via Martiri della Bettola", "Via Pascal", "Via Newton", "Via Copernico", "Via Keplero", "Via dell'Acquedotto",
      ]),
    District(
      zone: "Z4", west: 10_505_000, south: 44_708_000, east: 10_556_000, north: 44_750_000,
      streets: [
        "Via dei Tigli", "Via Fratelli Cervi", "Via Hiroshima", "Via Gorizia", "Via Pieve", "Via Rinaldi",
        "Via delle Ortolane", "Via Teggi", "Via Verdi", "Via Rossini", "Via Puccini", "Via Bellini",
      ]),
    District(
      zone: "Z5", west: 10_699_000, south: 44_700_000, east: 10_746_000, north: 44_745_000,
      streets: [
        "Piazza Est", "Via dell'Aeroporto", "Via Vertoiba", "Via Adua", "Via Tripoli", "Via Wybicki", "Via Cugini",
        "Via degli Orti", "Via Lincoln", "Via Plauto", "Via Virgilio", "Via Catullo",
      ]),
    District(
      zone: "Z6", west: 10_505_000, south: 44_625_000, east: 10_564_000, north: 44_692_000,
      streets: [
        "Strada di Collina", "Via Codemondo", "Via Rivalta", "Via del Crostolo", "Via dei Castagni", "Via dei Gonzaga",
        "Via Ghiardello", "Via Carso", "Via Monte Cusna", "Via Monte Ventasso", "Via Pietra Bismantova",
        "Via dei Ciliegi",
      ]),
    District(
      zone: "Z7", west: 10_573_000, south: 44_625_000, east: 10_622_000, north: 44_692_000,
      streets: [
        "Via della Quercia", "Via Martiri di Cervarolo", "Via Buozzi", "Via Settembrini", "Via Tassoni", "Via Pansa",
        "Via Benedetto Croce", "Via Gattalupa", "Via Maramotti", "Via Inghilterra", "Via Francia", "Via Spagna",
      ]),
    District(
      zone: "Z8", west: 10_697_000, south: 44_625_000, east: 10_746_000, north: 44_693_000,
      streets: [
        "Via Panoramica", "Via Gavassa", "Via Bagno", "Via San Donnino", "Via delle Vigne", "Via dei Noci",
        "Via del Castello", "Via della Riserva", "Via dei Pini", "Via Corticella", "Via Marmirolo", "Via Castellazzo",
      ]),
  ]
}
