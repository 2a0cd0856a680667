#!/bin/sh
# Prints the manual page of a program that has none of its own, made of its --help: scripts/manual.sh PROGRAM [SEE-ALSO]
set -eu

name="$(basename "$1")"
help="$("$1" --help)"
overview="$(printf '%s\n' "$help" | sed -n 's/^OVERVIEW: //p')"

roff() { sed -e 's/\\/\\e/g' -e 's/-/\\-/g' -e '/./s/^/\\\&/'; }

printf '.TH %s 1\n.SH NAME\n%s \\- %s\n.SH DESCRIPTION\n.nf\n' \
  "$(printf '%s' "$name" | tr '[:lower:]' '[:upper:]')" "$name" "$(printf '%s' "$overview" | sed 's/-/\\-/g')"
printf '%s\n' "$help" | sed '/^OVERVIEW: /,/^$/d' | roff
printf '.fi\n'
# Subcommands are run by their names in the list of them.
printf '%s\n' "$help" | sed -n '/^SUBCOMMANDS:/,/^$/s/^  \([a-z][a-z-]*\)  *.*/\1/p' | while read -r command; do
  printf '.SH %s\n.nf\n' "$(printf '%s %s' "$name" "$command" | tr '[:lower:]' '[:upper:]')"
  "$1" "$command" --help | roff
  printf '.fi\n'
done
[ $# -lt 2 ] || printf '.SH SEE ALSO\n.BR %s (1)\n' "$2"
