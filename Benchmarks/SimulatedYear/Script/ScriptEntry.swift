import WorkOrders

/// One contact of the simulated year, as it reaches the centre.
struct ScriptEntry: Codable, Hashable {
  /// Its place in the script, 1 first.
  var id = 0
  /// When it reaches the centre, on a whole minute.
  var at: Timestamp
  /// How it arrives.
  var kind: Kind
  /// What comes of a call: `request`, `information`, `referred`, `abandoned` or `chaser`.
  var outcome: String
  /// What it is about; of a mail, what the operator will find it to be.
  var category: String?
  /// What is said.
  var description: String?
  /// Street and number.
  var address: String?
  /// A named place.
  var place: String?
  /// Degrees north.
  var lat: Double?
  /// Degrees east.
  var lon: Double?
  /// Who reports.
  var caller: String?
  /// From which number.
  var phone: String?
  /// For which office of the administration.
  var office: String?
  /// The urgency class, when it is not the category's.
  var urgency: String?
  /// The entry whose request this one repeats.
  var repeats: Int?
  /// The entry whose request this one is a chaser of.
  var chases: Int?
  /// The message of a mail, as its bytes in text.
  var message: String?

  /// The ways a contact arrives.
  enum Kind: String, Codable {
    case call
    case mail
  }

  /// Whether it opens a request.
  var opensRequest: Bool { outcome == "request" }
}
