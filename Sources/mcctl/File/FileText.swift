import DispatchAPI

extension FactSheet {
  /// Adds a kept file, and where it was taken if it is a picture that says so.
  mutating func add(_ file: FileView, _ reader: Reader) {
    var lines = ["\(file.name)  \(file.size) B  \(file.sha256)"]
    if let taken = file.taken {
      let distance = taken.distance.map { reader(.takenAway, reader.count(Int($0.rounded()))) }
      lines.append("\(distance ?? reader(.takenHere)) \(taken.map)")
    }
    add(file.mediaType, lines.joined(separator: "\n"))
  }
}
