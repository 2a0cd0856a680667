import WorkOrders

extension NodeReader {
  /// Warnings with the lines they stand on, in the order of the file.
  func placed(_ warnings: [PolicyWarning]) -> [CityProblem] {
    warnings.map { warning in
      let place = find(warning.path[...])
      return CityProblem(line: place.line, column: place.column, path: warning.path, text: warning.text)
    }.enumerated().sorted {
      ($0.element.line, $0.element.column, $0.offset) < ($1.element.line, $1.element.column, $1.offset)
    }
    .map(\.element)
  }

  /// The node at a path of keys and positions, or the nearest one around it that is there.
  private func find(_ path: Substring) -> NodeReader {
    let rest = path.first == "." ? path.dropFirst() : path
    guard let first = rest.first else { return self }
    let isPosition = first == "["
    let part = isPosition ? rest.dropFirst().prefix { $0 != "]" } : rest.prefix { $0 != "." && $0 != "[" }
    let next =
      isPosition ? Int(part).flatMap { number in elements.flatMap { $0.dropFirst(number).first } } : peek(String(part))
    return next?.find(rest.dropFirst(part.count + (isPosition ? 2 : 0))) ?? self
  }
}
