-- Numbers of one city and year as someone would write them by hand for this mart. Of rates: the part, and `…/whole`.
-- reconsideration: what was done in the year
SELECT
  count(*) FILTER (step = 'receive' AND nth = 1) AS "reconsideration.received",
  count(*) FILTER (nth = 1 AND (step = 'accept' OR (step = 'receive' AND begun_on < DATE '2024-01-01'
    AND coalesce(outcome, '') NOT IN ('不予受理', '视为放弃申请')))) AS "reconsideration.filed",
  count(*) FILTER (ends AND outcome = '不予受理') AS "reconsideration.not_accepted",
  count(*) FILTER (ends AND outcome NOT IN ('不予受理', '视为放弃申请')) AS "reconsideration.concluded",
  count(*) FILTER (ends AND outcome = '维持') AS "reconsideration.upheld",
  count(*) FILTER (ends AND outcome IN ('撤销', '部分撤销')) AS "reconsideration.revoked",
  count(*) FILTER (ends AND outcome = '变更') AS "reconsideration.changed",
  count(*) FILTER (ends AND outcome IN ('确认违法', '确认无效')) AS "reconsideration.unlawful",
  count(*) FILTER (ends AND outcome IN ('责令履行', '限期履行')) AS "reconsideration.ordered",
  count(*) FILTER (ends AND outcome IN ('驳回申请', '驳回请求')) AS "reconsideration.dismissed",
  count(*) FILTER (ends AND outcome = '调解') AS "reconsideration.mediated",
  count(*) FILTER (ends AND outcome NOT IN ('不予受理', '视为放弃申请') AND step = 'terminate')
    AS "reconsideration.terminated",
  count(*) FILTER (ends AND outcome IN ('撤销', '部分撤销', '变更', '确认违法', '确认无效', '责令履行', '限期履行'))
    AS "reconsideration.correction_rate",
  count(*) FILTER (ends AND outcome NOT IN ('不予受理', '视为放弃申请')) AS "reconsideration.correction_rate/whole",
  count(*) FILTER (step = 'hold_hearing') AS "reconsideration.hearings",
  count(*) FILTER (step = 'send_opinion') AS "reconsideration.opinions",
  count(*) FILTER (step = 'publish_decision' AND nth = 1) AS "reconsideration.published"
FROM entries
WHERE procedure = 'reconsideration' AND division BETWEEN '331100' AND '331199'
  AND "on" BETWEEN DATE '2025-01-01' AND DATE '2025-12-31';
-- reconsideration: carried over from the year before and into the next
SELECT
  count(*) FILTER ("on" < DATE '2025-01-01' AND (ended_on IS NULL OR ended_on >= DATE '2025-01-01'))
    AS "reconsideration.carried_in",
  count(*) FILTER ("on" <= DATE '2025-12-31' AND (ended_on IS NULL OR ended_on > DATE '2025-12-31'))
    AS "reconsideration.carried_out"
FROM entries
WHERE procedure = 'reconsideration' AND division BETWEEN '331100' AND '331199' AND nth = 1
  AND (step = 'accept' OR (step = 'receive' AND begun_on < DATE '2024-01-01'
    AND coalesce(outcome, '') NOT IN ('不予受理', '视为放弃申请')));
-- reconsideration: time limits
SELECT
  count(*) FILTER (kept) AS "reconsideration.on_time_rate", count(*) AS "reconsideration.on_time_rate/whole",
  sum(stopped_on - start) AS "reconsideration.average_days", count(*) AS "reconsideration.average_days/whole"
FROM clocks
WHERE procedure = 'reconsideration' AND name = '作出决定' AND division BETWEEN '331100' AND '331199'
  AND stopped_on BETWEEN DATE '2025-01-01' AND DATE '2025-12-31' AND due IS NOT NULL AND ended_on IS NOT NULL
  AND coalesce(outcome, '') NOT IN ('不予受理', '视为放弃申请');
-- requests for information
SELECT
  count(*) FILTER (step = 'receive' AND nth = 1) AS "foi.received",
  count(*) FILTER (ends AND outcome NOT IN ('视为放弃申请', '未缴费视为放弃', '申请人撤回')) AS "foi.replied",
  count(*) FILTER (ends AND outcome = '予以公开') AS "foi.granted",
  count(*) FILTER (ends AND outcome = '部分公开') AS "foi.partly",
  count(*) FILTER (ends AND outcome = '已主动公开') AS "foi.public_already",
  count(*) FILTER (ends AND outcome = '不予公开') AS "foi.refused",
  count(*) FILTER (ends AND outcome IN ('非本机关负责公开', '信息不存在', '不予提供', '内容不明确')) AS "foi.unavailable",
  count(*) FILTER (ends AND outcome IN ('视为放弃申请', '未缴费视为放弃', '申请人撤回')) AS "foi.without_reply",
  count(*) FILTER (step = 'extend' AND nth = 1) AS "foi.extended"
FROM entries
WHERE procedure = 'foi_request' AND division BETWEEN '331100' AND '331199'
  AND "on" BETWEEN DATE '2025-01-01' AND DATE '2025-12-31';
SELECT
  count(*) FILTER ("on" < DATE '2025-01-01' AND (ended_on IS NULL OR ended_on >= DATE '2025-01-01')) AS "foi.carried_in",
  count(*) FILTER ("on" <= DATE '2025-12-31' AND (ended_on IS NULL OR ended_on > DATE '2025-12-31'))
    AS "foi.carried_out"
FROM entries
WHERE procedure = 'foi_request' AND division BETWEEN '331100' AND '331199' AND step = 'receive' AND nth = 1;
SELECT count(*) FILTER (kept) AS "foi.on_time_rate", count(*) AS "foi.on_time_rate/whole"
FROM clocks
WHERE procedure = 'foi_request' AND name = '答复' AND division BETWEEN '331100' AND '331199'
  AND stopped_on BETWEEN DATE '2025-01-01' AND DATE '2025-12-31' AND due IS NOT NULL
  AND coalesce(outcome, '') NOT IN ('视为放弃申请', '未缴费视为放弃', '申请人撤回');
-- penalties
SELECT
  count(*) FILTER (step = 'register' AND nth = 1) AS "penalty.registered",
  count(*) FILTER (step = 'file_case' AND nth = 1) AS "penalty.filed",
  count(*) FILTER (ends AND outcome = '不予立案') AS "penalty.not_filed",
  count(*) FILTER (step = 'decide' AND record LIKE '%|decide.kind=给予处罚|%') AS "penalty.decided",
  count(*) FILTER (step = 'decide' AND record LIKE '%|decide.kind=不予处罚|%') AS "penalty.spared",
  count(*) FILTER (step = 'decide' AND record LIKE '%|decide.kind=移送司法机关|%') AS "penalty.transferred",
  sum(number_fine) FILTER (step = 'decide' AND record LIKE '%|decide.kind=给予处罚|%') AS "penalty.fines",
  count(*) FILTER (step = 'hold_hearing') AS "penalty.hearings",
  count(*) FILTER (step = 'decide' AND record LIKE '%|decide.kind=给予处罚|%' AND (
    record LIKE '%|report.public_interest|%' OR record LIKE '%|report.complex|%' OR record LIKE '%|report.grave|%'
    OR record LIKE '%|hold_hearing|%')) AS "penalty.major",
  count(*) FILTER (step = 'file_major' AND nth = 1) AS "penalty.major_filed",
  count(*) FILTER (step = 'close' AND nth = 1) AS "penalty.closed"
FROM entries
WHERE procedure = 'penalty_ordinary' AND division BETWEEN '331100' AND '331199'
  AND "on" BETWEEN DATE '2025-01-01' AND DATE '2025-12-31';
SELECT count(*) AS "penalty.pending"
FROM entries
WHERE procedure = 'penalty_ordinary' AND division BETWEEN '331100' AND '331199' AND step = 'file_case' AND nth = 1
  AND "on" <= DATE '2025-12-31' AND (ended_on IS NULL OR ended_on > DATE '2025-12-31');
SELECT
  count(*) FILTER (name = '送达' AND kept) AS "penalty.service_on_time_rate",
  count(*) FILTER (name = '送达') AS "penalty.service_on_time_rate/whole",
  count(*) FILTER (name = '公开' AND kept) AS "penalty.publicity_on_time_rate",
  count(*) FILTER (name = '公开') AS "penalty.publicity_on_time_rate/whole"
FROM clocks
WHERE procedure = 'penalty_ordinary' AND division BETWEEN '331100' AND '331199'
  AND due BETWEEN DATE '2025-01-01' AND DATE '2025-12-31' AND (due < DATE '2026-11-20' OR stopped_on IS NOT NULL);
SELECT count(*) FILTER (kept) AS "penalty.on_time_rate", count(*) AS "penalty.on_time_rate/whole"
FROM clocks
WHERE procedure = 'penalty_ordinary' AND name = '作出决定' AND division BETWEEN '331100' AND '331199'
  AND stopped_on BETWEEN DATE '2025-01-01' AND DATE '2025-12-31' AND due IS NOT NULL
  AND coalesce(outcome, '') <> '终止调查';
-- tasks
SELECT
  count(*) FILTER (step = 'assign' AND nth = 1) AS "task.assigned",
  count(*) FILTER (ends AND outcome = '办结') AS "task.finished",
  count(*) FILTER (step = 'send_back') AS "task.sent_back",
  count(*) FILTER (step = 'decide_extension' AND record LIKE '%|decide_extension.granted|%') AS "task.extended",
  count(*) FILTER (ends AND outcome = '撤销') AS "task.cancelled"
FROM entries
WHERE procedure = 'supervised_task' AND division BETWEEN '331100' AND '331199'
  AND "on" BETWEEN DATE '2025-01-01' AND DATE '2025-12-31';
SELECT
  count(*) FILTER (kept AND outcome = '办结') AS "task.on_time_rate", count(*) AS "task.on_time_rate/whole"
FROM clocks
WHERE procedure = 'supervised_task' AND name = '完成' AND division BETWEEN '331100' AND '331199'
  AND due BETWEEN DATE '2025-01-01' AND DATE '2025-12-31' AND (due < DATE '2026-11-20' OR stopped_on IS NOT NULL)
  AND coalesce(outcome, '') <> '撤销';
-- all procedures
SELECT
  count(*) FILTER (NOT deemed AND number = 1) AS "general.matters", count(*) FILTER (ends) AS "general.ended",
  count(*) FILTER (NOT deemed) AS "general.entries"
FROM entries
WHERE division BETWEEN '331100' AND '331199' AND "on" BETWEEN DATE '2025-01-01' AND DATE '2025-12-31';
SELECT count(*) AS "general.overdue"
FROM clocks
WHERE division BETWEEN '331100' AND '331199' AND stoppable AND stopped_on IS NULL AND ended_on IS NULL
  AND due < DATE '2025-12-31';
-- registers: what is in force
SELECT
  count(*) AS "service.items", count(*) FILTER (record LIKE '%|ways=马上办|%') AS "service.at_once",
  count(*) FILTER (record LIKE '%|ways=就近办|%') AS "service.nearby",
  count(*) FILTER (record LIKE '%|ways=一次办|%') AS "service.in_one_go",
  count(*) FILTER (record LIKE '%|ways=网上办|%') AS "service.online",
  count(*) FILTER (record LIKE '%|one_window=是|%' AND division = '331100') AS "service.one_window"
FROM items
WHERE procedure = 'register:service_items' AND division BETWEEN '331100' AND '331199'
  AND since <= DATE '2025-12-31' AND (until IS NULL OR until >= DATE '2025-12-31');
