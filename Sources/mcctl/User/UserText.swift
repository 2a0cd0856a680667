import DispatchAPI
import WorkOrders

/// Users for people.
enum UserText {
  /// One user on a line.
  static func line(_ user: UserView, _ reader: Reader) -> String {
    [
      user.name.rawValue, user.role.rawValue, user.limit.map(reader.money), user.email,
      user.disabled ? reader.ink(.red, reader(.accountDisabled)) : nil, user.token ? "token" : nil,
    ].compactMap(\.self).joined(separator: "  ")
  }
}
