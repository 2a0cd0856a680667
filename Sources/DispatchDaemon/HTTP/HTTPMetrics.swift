import Synchronization
import WorkOrders

/// Counters of answered requests, for Prometheus.
final class HTTPMetrics: Sendable {
  private struct Key: Hashable {
    let route: String
    let status: Int
  }

  private struct Count {
    var requests = 0
    var milliseconds: Double = 0
  }

  private let counts = Mutex<[Key: Count]>([:])

  /// Counts one answer.
  func note(_ route: String, status: Int, took: Duration) {
    let (seconds, attoseconds) = took.components
    let milliseconds = Double(seconds) * 1_000 + Double(attoseconds) / 1e15
    counts.withLock { counts in
      counts[Key(route: route, status: status), default: Count()].requests += 1
      counts[Key(route: route, status: status), default: Count()].milliseconds += milliseconds
    }
  }

  /// The counters in Prometheus' text form.
  func text() -> String {
    let sorted = counts.withLock { $0 }.sorted { ($0.key.route, $0.key.status) < ($1.key.route, $1.key.status) }
    var lines = [
      "# HELP dispatchd_http_requests_total Answered requests.", "# TYPE dispatchd_http_requests_total counter",
    ]
    for (key, count) in sorted { lines.append("dispatchd_http_requests_total{\(labels(key))} \(count.requests)") }
    lines += [
      "# HELP dispatchd_http_duration_seconds Time from the head of a request to its answer.",
      "# TYPE dispatchd_http_duration_seconds summary",
    ]
    for (key, count) in sorted {
      lines.append("dispatchd_http_duration_seconds_sum{\(labels(key))} \(count.milliseconds / 1_000)")
      lines.append("dispatchd_http_duration_seconds_count{\(labels(key))} \(count.requests)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  // Routes are the router's own patterns, so they hold nothing that needs escaping.
  private func labels(_ key: Key) -> String { "route=\"\(key.route)\",status=\"\(key.status)\"" }
}
