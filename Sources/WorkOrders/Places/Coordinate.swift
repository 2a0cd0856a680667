/// A point on WGS 84.
public struct Coordinate: Hashable, Sendable {
  /// Degrees north, −90 to 90.
  public let latitude: Double
  /// Degrees east, −180 to 180.
  public let longitude: Double

  /// Makes a point; `nil` when it is not on the globe.
  public init?(latitude: Double, longitude: Double) {
    guard latitude.isFinite, longitude.isFinite, abs(latitude) <= 90, abs(longitude) <= 180 else { return nil }
    self.latitude = latitude
    self.longitude = longitude
  }

  /// The distance in metres on a sphere flattened around the two points: right to a metre within a city.
  public func distance(to other: Coordinate) -> Double {
    let metresPerDegree = 111_194.93
    let north = (other.latitude - latitude) * metresPerDegree
    let east = (other.longitude - longitude) * metresPerDegree * cosine(degrees: (latitude + other.latitude) / 2)
    return (north * north + east * east).squareRoot()
  }
}

/// Cosine by its series, right to 1e-9 between −90 and 90 degrees: the domain needs no mathematics library for one call.
private func cosine(degrees: Double) -> Double {
  let x = degrees * .pi / 180
  let square = x * x
  var term = 1.0
  var sum = 1.0
  for step in stride(from: 2.0, through: 20.0, by: 2.0) {
    term *= -square / (step * (step - 1))
    sum += term
  }
  return sum
}
