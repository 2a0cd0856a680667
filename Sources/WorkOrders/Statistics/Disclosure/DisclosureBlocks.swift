/// Parts the equations into blocks that share no cell: each is solved by itself.
enum DisclosureBlocks {
  /// The blocks in the order of their first rows.
  ///
  /// A share's two numbers are decided on together, and so are cells with links.
  static func blocks(_ rows: [DisclosureRow], _ cells: DisclosureCells) -> [[DisclosureRow]] {
    let owners = cells.owners
    var parents = Array(cells.cells.indices)
    for (cell, others) in cells.links { for other in others { join(cell, other, &parents) } }
    for row in rows {
      guard let first = row.terms.first else { continue }
      for term in row.terms.dropFirst() { join(owners[first.unknown], owners[term.unknown], &parents) }
    }
    var order: [Int] = []
    var blocks: [Int: [DisclosureRow]] = [:]
    for row in rows {
      guard let first = row.terms.first else { continue }
      let block = root(owners[first.unknown], &parents)
      if blocks[block] == nil { order.append(block) }
      blocks[block, default: []].append(row)
    }
    return order.compactMap { blocks[$0] }
  }

  private static func join(_ one: Int, _ other: Int, _ parents: inout [Int]) {
    let (left, right) = (root(one, &parents), root(other, &parents))
    parents[max(left, right)] = min(left, right)
  }

  private static func root(_ cell: Int, _ parents: inout [Int]) -> Int {
    var cell = cell
    while parents[cell] != cell {
      parents[cell] = parents[parents[cell]]
      cell = parents[cell]
    }
    return cell
  }
}
