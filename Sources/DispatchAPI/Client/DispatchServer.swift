/// Where the daemon is.
public enum DispatchServer: Hashable, Sendable {
  /// A Unix socket, by its path; who may open it is the administrator.
  case socket(String)
  /// A URL such as `https://centre.example:8443`, with the bearer token of a user.
  case url(String, token: String)
}
