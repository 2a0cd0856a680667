import Logging
import ServiceLifecycle
import WorkOrders
import WorkOrdersStore

/// Erases the personal data whose time has come, once on each of the city's days, and files that nothing names, a part at
/// a time.
///
/// Several daemons may do it on one day: the second finds nothing.
struct RetentionService: Service {
  let centre: Centre

  func run() async throws {
    await cancelWhenGracefulShutdown {
      var (sweep, place) = (FileSweep(centre: centre), "")
      while !Task.isCancelled {
        await eraseOnce()
        place = await goOn(&sweep, after: place)
        // Cancellation is the only reason for a sleep to end early; the loop then ends too.
        try? await Task.sleep(for: .seconds(900))
      }
    }
  }

  private func goOn(_ sweep: inout FileSweep, after place: String) async -> String {
    do { return try await sweep.run(after: place).next } catch is CancellationError {
      return place
    } catch {
      centre.logger.error("kept files not swept", metadata: ["error": "\(error)"])
      return place
    }
  }

  private func eraseOnce() async {
    do {
      let day = try await centre.register.read { snapshot -> String? in
        guard try !snapshot.isEmpty() else { return nil }
        let day = try snapshot.policy().calendar.zone.date(of: snapshot.now).description
        return try snapshot.fact(Self.fact) == day ? nil : day
      }
      guard let day else { return }
      _ = try await centre.eraseWhatIsDue(by: .system)
      try await centre.register.write { try $0.setFact(Self.fact, day) }
    } catch {
      centre.logger.error("personal data not erased", metadata: ["error": "\(error)"])
    }
  }

  /// The name of the register's fact that holds the day of the last time.
  private static let fact = "retention"
}
