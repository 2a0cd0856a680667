-- What a lower ceiling of one mandate changes, counted from the register's own rows and compared with what
-- `mcctl policy simulate` reports. Parameters: :report (its JSON), :mandate, :ceiling (cents), :whole (whether what
-- comes after is counted too: over a year of turns, an order that goes to another firm may come to ask for more or less).
-- Prints a line for each figure: its name, what is counted, what is reported.
.mode list
.separator "  "

-- The activations of a mandate, each within the life of its order that it belongs to, with what it was for then.
CREATE TEMP TABLE activation AS
SELECT u.id, u.mandate, u.activated_for AS amount, u.voided, n.number,
  (SELECT max(id) FROM journal_event
   WHERE order_number = n.number AND kind IN ('order.opened', 'order.reopened') AND entered_at <= u.used_at) AS begun,
  (SELECT min(id) FROM journal_event
   WHERE order_number = n.number AND kind = 'order.reopened' AND entered_at > u.used_at) AS ended
FROM mandate_use u, (
  SELECT number AS key, 'WO-' || (number / 1000000000) || '-' || printf('%06d', number % 1000000000) AS number
  FROM work_order) n
WHERE n.key = u.work_order;
CREATE INDEX temp.activation_order ON activation (number);

-- The first of each life above the lower ceiling: those would have waited for approval.
CREATE TEMP TABLE stopped AS
SELECT a.* FROM activation a
WHERE a.mandate = :mandate AND a.amount > :ceiling AND NOT EXISTS (
  SELECT 1 FROM activation e WHERE e.number = a.number AND e.begun = a.begun AND e.id < a.id);

-- Lives in which somebody was asked for consent anyway: the cost had grown.
CREATE TEMP TABLE asked AS
SELECT s.* FROM stopped s WHERE EXISTS (
  SELECT 1 FROM journal_event
  WHERE order_number = s.number AND id >= s.begun AND (s.ended IS NULL OR id < s.ended) AND (
    kind = 'order.decided' AND facts ->> '$.rule' = 'above-every-mandate'
    OR kind = 'order.completed' AND facts ->> '$.claimed'
    OR kind = 'order.withdrawn' AND facts ->> '$.forApproval'));

-- Uses that a growth within the tolerance has carried above the lower ceiling: it would have waited for approval.
CREATE TEMP TABLE grown AS
SELECT amount, activated_for FROM mandate_use
WHERE mandate = :mandate AND voided = 0 AND activated_for <= :ceiling AND amount > :ceiling;

CREATE TEMP TABLE report AS SELECT CAST(readfile(:report) AS TEXT) AS json;
CREATE TEMP TABLE line AS
SELECT value AS json FROM report, json_each(report.json, '$.mandates') WHERE value ->> '$.code' = :mandate;

SELECT 'orders', (SELECT count(*) FROM journal_event WHERE kind IN ('order.opened', 'order.reopened')),
  json ->> '$.orders' FROM report;
SELECT 'activations that would have needed approval', (SELECT count(*) FROM stopped),
  (json ->> '$.withoutApproval.was.count') - (json ->> '$.withoutApproval.would.count') FROM report;
SELECT 'their money, in cents', (SELECT coalesce(sum(amount), 0) FROM stopped),
  replace(json ->> '$.withoutApproval.was.amount', '.', '')
  - replace(json ->> '$.withoutApproval.would.amount', '.', '') FROM report;
SELECT 'further approvals asked',
  (SELECT count(*) FROM stopped) - (SELECT count(*) FROM asked) + (SELECT count(*) FROM grown),
  (json ->> '$.approvalsAsked.would.count') - (json ->> '$.approvalsAsked.was.count') FROM report WHERE :whole;
SELECT 'their money, in cents',
  (SELECT coalesce(sum(amount), 0) FROM stopped) - (SELECT coalesce(sum(amount), 0) FROM asked)
  + (SELECT coalesce(sum(amount), 0) FROM grown),
  replace(json ->> '$.approvalsAsked.would.amount', '.', '')
  - replace(json ->> '$.approvalsAsked.was.amount', '.', '') FROM report WHERE :whole;
SELECT 'uses of the mandate that stood',
  (SELECT count(*) FROM mandate_use WHERE mandate = :mandate AND voided = 0 AND activated_for > :ceiling),
  (json ->> '$.sums.was.count') - (json ->> '$.sums.would.count') FROM line WHERE :whole;
SELECT 'their money, in cents',
  (SELECT coalesce(sum(amount), 0) FROM mandate_use
   WHERE mandate = :mandate AND voided = 0 AND activated_for > :ceiling)
  + (SELECT coalesce(sum(amount - activated_for), 0) FROM grown),
  replace(json ->> '$.sums.was.amount', '.', '') - replace(json ->> '$.sums.would.amount', '.', '') FROM line WHERE :whole;
