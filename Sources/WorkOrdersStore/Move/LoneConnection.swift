import WorkOrders

/// A connection to a register that one program has to itself, to carry all of it elsewhere.
protocol LoneConnection: SQLConnection {
  /// Begins a transaction that reads one state, however long that takes.
  func beginCarrying() throws

  /// Begins a transaction that fills an empty register, however long that takes.
  func beginFilling() throws

  /// Makes what was filled in durable.
  func commit() throws

  /// Ends the transaction without a trace.
  func rollback()

  /// Puts rows into an empty table, with all of its columns in their order.
  ///
  /// - Parameter rows: passes each row to its argument.
  func fill(_ table: RegisterTable, _ rows: (_ put: (SQLRow) throws -> Void) throws -> Void) throws

  /// Has what the engine keeps beside the rows take what was filled in into account: keys, plans, words.
  func settle(_ tables: [RegisterTable]) throws

  /// How far each series of public numbers has come.
  func numberSeries() throws -> [SeriesState]

  /// Lets the series go on from there.
  func continueSeries(_ series: [SeriesState]) throws
}

/// How far a yearly series of public numbers has come.
struct SeriesState: Hashable, Sendable {
  /// The kind, as the numbers have it: `WO`.
  let kind: String
  /// The year.
  let year: Int
  /// The last serial that was given.
  let last: Int
}
