-- What a shorter time to arrive changes for one urgency class, counted from the register's journal and compared with what
-- `mcctl policy simulate` reports. Parameters: :report (its JSON), :urgency (a class whose arrival counts from the report
-- on the clock `always`), :less (by how many milliseconds the limit is shorter).
-- Prints a line for each figure: its name, what is counted, what is reported. Nothing else may change.
.mode list
.separator "  "

-- The lives of orders: from opening or reopening to the next reopening.
CREATE TEMP TABLE life AS
SELECT order_number AS number, id AS begun,
  lead(id, 1, 9223372036854775807) OVER (PARTITION BY order_number ORDER BY id) AS ended
FROM journal_event WHERE kind IN ('order.opened', 'order.reopened');
CREATE INDEX temp.life_order ON life (number);

-- The arrival of each life, where somebody arrived: the last, when one firm came after another.
CREATE TEMP TABLE arrival AS
SELECT max(e.id) AS id, e.facts ->> '$.due.ms' AS due, e.facts ->> '$.metAt.ms' AS met
FROM life JOIN journal_event e ON e.order_number = life.number AND e.id > life.begun AND e.id < life.ended
WHERE e.kind = 'target.met' AND e.facts ->> '$.target' = 'arrival' AND e.urgency = :urgency
GROUP BY life.begun;

CREATE TEMP TABLE late AS SELECT id FROM arrival WHERE met <= due AND met > due - :less;
CREATE TEMP TABLE report AS SELECT CAST(readfile(:report) AS TEXT) AS json;
CREATE TEMP TABLE line AS
SELECT value AS json FROM report, json_each(report.json, '$.targets')
WHERE value ->> '$.urgency' = :urgency AND value ->> '$.target' = 'arrival';

SELECT 'orders', (SELECT count(*) FROM life), json ->> '$.orders' FROM report;
SELECT 'arrivals in time', (SELECT count(*) FROM arrival WHERE met <= due), json ->> '$.counts.was.met' FROM line;
SELECT 'arrivals that would have been late', (SELECT count(*) FROM late),
  (json ->> '$.counts.was.met') - (json ->> '$.counts.would.met') FROM line;
SELECT 'orders changed', (SELECT count(*) FROM late), json ->> '$.changed' FROM report;
SELECT 'orders that other firms would have had', 0, json ->> '$.otherFirm' FROM report;
SELECT 'figures that differ besides', 0,
  (json ->> '$.withoutApproval.was' IS NOT json ->> '$.withoutApproval.would')
  + (json ->> '$.approvalsAsked.was' IS NOT json ->> '$.approvalsAsked.would')
  + (json ->> '$.fourEyes.was' IS NOT json ->> '$.fourEyes.would')
  + (json ->> '$.unassigned.was' IS NOT json ->> '$.unassigned.would')
  + (SELECT count(*) FROM json_each(json, '$.mandates') WHERE value ->> '$.sums.was' IS NOT value ->> '$.sums.would')
  + (SELECT count(*) FROM json_each(json, '$.contractors')
     WHERE value ->> '$.sums.was' IS NOT value ->> '$.sums.would')
  + (SELECT count(*) FROM json_each(json, '$.targets')
     WHERE (value ->> '$.urgency' <> :urgency OR value ->> '$.target' <> 'arrival')
       AND value ->> '$.counts.was' IS NOT value ->> '$.counts.would') FROM report;
