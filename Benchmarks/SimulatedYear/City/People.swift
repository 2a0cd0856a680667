/// Invented people: each has a name and a telephone number that stay theirs all year.
enum People {
  /// How many people ring the centre in a year.
  static let count = 9_000

  /// The name of one of them.
  static func name(_ person: Int) -> String {
    firstNames[person % firstNames.count] + " " + surnames[person / firstNames.count % surnames.count]
  }

  /// Their number; no telephone in Italy has it.
  static func phone(_ person: Int) -> String {
    let digits = String(person)
    return "+39 300 0" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
  }

  /// Their mail address, at a domain that cannot exist.
  static func email(_ person: Int) -> String {
    let plain = name(person).lowercased().filter { $0.isASCII && ($0.isLetter || $0 == " ") }
    return plain.split(separator: " ").joined(separator: ".") + "\(person)@posta.example"
  }

  private static let firstNames = [
    "Anna", "Marco", "Giulia", "Luca", "Francesca", "Paolo", "Elena", "Andrea", "Chiara", "Stefano", "Sara", "Davide",
    "Laura", "Matteo", "Silvia", "Giovanni", "Martina", "Roberto", "Valentina", "Alessandro", "Niccolò", "Teresa",
    "Fatima", "Mohamed", "Olena", "Wei", "Adriana", "Simone", "Irene", "Giorgio",
  ]
  private static let surnames = [
    "Ferrari", "Bianchi", "Rossi", "Montanari", "Costa", "Galli", "Benassi", "Fontana", "Barbieri", "Lodi", "Corradini",
    "Iori", "Davoli", "Spaggiari", "Manfredi", "Zanni", "Bertolini", "Ficarelli", "Gambarelli", "Prandi", "Catellani",
    "Leoni", "Soncini", "Torelli", "Vezzani", "Campani", "Bedogni", "Lusuardi", "Nasi", "Ferretti", "Salsi",
    "Pellicciari",
    "D'Amico", "Esposito", "Russo", "Khalil", "Haddad", "Petrenko", "Chen", "Singh", "Bassi", "Fantini",
  ]
}
