import CLibPQ
import Dispatch
import WorkOrders

/// Tells every daemon on the register, this one too, that something has fallen due (`NOTIFY`).
///
/// Many rings in a short time are one notification, sent after the commits and on a connection of its own: within a
/// transaction `NOTIFY` makes all writers wait for each other's commits. Where the server is away nothing is lost:
/// daemons look at the agenda by themselves too.
///
/// `@unchecked`: everything is used on the bell's own queue only.
final class PostgreSQLBell: @unchecked Sendable {
  private static let channel = "agenda_due"
  /// How long rings are gathered.
  private static let gathering = DispatchTimeInterval.milliseconds(50)
  /// How long after a lost connection another is made.
  private static let patience = DispatchTimeInterval.seconds(1)

  private let location: ServerLocation
  private let series: NumberSeries
  private let heard: @Sendable () -> Void
  private let queue = DispatchQueue(label: "register.bell")
  private var connection: PostgreSQLConnection?
  private var arrivals: (any DispatchSourceRead)?
  private var isRinging = false
  private var isClosed = false

  /// Listens for as long as it lives; `heard` is called after each notification, and after a connection was made.
  init(_ location: ServerLocation, _ series: NumberSeries, heard: @escaping @Sendable () -> Void) {
    self.location = location
    self.series = series
    self.heard = heard
    queue.async { self.listen() }
  }

  /// Notifies every daemon soon.
  func ring() {
    queue.async {
      guard !self.isRinging, !self.isClosed else { return }
      self.isRinging = true
      self.queue.asyncAfter(deadline: .now() + Self.gathering) { self.notify() }
    }
  }

  /// Lets the connection go.
  func close() {
    queue.sync {
      isClosed = true
      hangUp()
    }
  }

  private func notify() {
    isRinging = false
    do {
      try connection?.notify(Self.channel)
      // What arrived with the answer is read already: the socket will not tell of it.
      if try connection?.hasNotifications() == true { heard() }
    } catch {
      lost()
    }
  }

  private func listen() {
    guard !isClosed, connection == nil else { return }
    do {
      let made = try PostgreSQLConnection(location, series: series)
      try made.listen(to: Self.channel)
      let source = DispatchSource.makeReadSource(fileDescriptor: made.socket, queue: queue)
      source.setEventHandler { self.read() }
      source.resume()
      (connection, arrivals) = (made, source)
      heard()
    } catch {
      lost()
    }
  }

  private func read() {
    guard let connection else { return }
    do {
      if try connection.hasNotifications() { heard() }
    } catch {
      lost()
    }
  }

  private func lost() {
    hangUp()
    queue.asyncAfter(deadline: .now() + Self.patience) { self.listen() }
  }

  // The connection lives until the source has let its socket go.
  private func hangUp() {
    let ending = connection
    connection = nil
    arrivals?.setCancelHandler { withExtendedLifetime(ending) {} }
    arrivals?.cancel()
    arrivals = nil
  }
}
