#!/bin/sh
# Proves that imports run downwards only: each target imports no other room than the ones listed here.
set -eu
cd "$(dirname "$0")/.."

rooms="WorkOrders CityFile WorkOrdersStore WorkOrdersInterchange DispatchAPI DispatchDaemon mcctl"
foreign="GRDB GRDBSQLite CLinux CSQLite CLibXML2 CGMime Yams Hummingbird AsyncHTTPClient Crypto"
faults=0

allowed() {
  case "$1" in
    WorkOrders) echo "" ;;
    CityFile) echo "WorkOrders Yams" ;;
    WorkOrdersStore) echo "WorkOrders GRDB GRDBSQLite CSQLite Crypto" ;;
    WorkOrdersInterchange) echo "WorkOrders CLibXML2 CGMime Crypto" ;;
    DispatchAPI) echo "WorkOrders AsyncHTTPClient" ;;
    DispatchDaemon) echo "WorkOrders CityFile WorkOrdersStore WorkOrdersInterchange DispatchAPI CLinux Hummingbird Crypto Yams" ;;
    mcctl) echo "WorkOrders CityFile DispatchAPI" ;;
  esac
}

for room in $rooms; do
  permitted=" $(allowed "$room") "
  for module in $rooms $foreign; do
    [ "$module" = "$room" ] && continue
    case "$permitted" in *" $module "*) continue ;; esac
    found=$(grep -rnE "^ *((public|package|internal|private|fileprivate|@testable|@preconcurrency) +)*import +((struct|class|enum|func|protocol) +)?$module([. ]|$)" "Sources/$room" || true)
    if [ -n "$found" ]; then
      echo "$room must not import $module:"
      echo "$found"
      faults=1
    fi
  done
done

# The domain is pure: Foundation is only where the time zone tables come from.
found=$(grep -rlE '^ *import +Foundation' Sources/WorkOrders | grep -v '^Sources/WorkOrders/Time/CityZone' || true)
if [ -n "$found" ]; then
  echo "The domain must not import Foundation:"
  echo "$found"
  faults=1
fi

[ "$faults" = 0 ] && echo "imports: every room imports only those below it"
exit "$faults"
