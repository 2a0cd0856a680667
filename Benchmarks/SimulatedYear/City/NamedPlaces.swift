/// The demo city's places that people report things about, by what is reported there.
enum NamedPlaces {
  static let schools = [
    "school-alighieri", "school-pascoli", "school-montessori", "school-galilei", "school-fermi", "nursery-arcobaleno",
    "nursery-girasole",
  ]
  static let buildings =
    schools + [
      "town-hall", "office-registry", "office-district-south", "office-district-east", "library-central",
      "library-mills", "theatre", "gym-north", "gym-west", "cemetery-monumental", "cemetery-suburban", "cemetery-hill",
    ]
  static let withLift = [
    "town-hall", "office-registry", "library-central", "theatre", "school-galilei", "school-fermi",
  ]
  static let playgrounds = [
    "playground-popolo", "playground-quercia", "playground-lago", "playground-ovest", "playground-est",
  ]
  static let lampPosts = ["lamp-0101", "lamp-0102", "lamp-0418", "lamp-0733", "lamp-1204", "lamp-1560"]

  /// Where something of a category may be reported by name; none: by street and number.
  static func choices(for category: String) -> [String] {
    switch category {
    case "buildings.lift", "buildings.lift-trapped": withLift
    case let code where code.hasPrefix("buildings."): buildings
    case "green.playground": playgrounds
    default: []
    }
  }
}
