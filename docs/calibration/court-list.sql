-- Totals of the court list at the dates of docs/calibration/court-list.md, in millions: mean over the replicates and the
-- 95% interval in which the true mean lies by chance (Student, 20 replicates: 2.093). For DuckDB, in a run directory of
-- scenarios/court-list.yaml:   duckdb < court-list.sql
with
dates(until, name) as (values
    (date '2014-03-10', '2014-03-10'), (date '2016-09-15', '2016-09'), (date '2017-02-15', '2017-02'),
    (date '2017-11-08', '2017-11-08'), (date '2018-04-30', '2018-04-30'), (date '2018-06-30', '2018-06-30'),
    (date '2018-12-31', '2018-12-31'), (date '2019-03-13', '2019-03-13'), (date '2019-07-09', '2019-07-09')),
events as (
    select replicate, date, 'entries' as what, records as number from 'records.parquet'
        where split = 'all' and kind = 'refuse-judgment' and cause in ('true-record', 'misattribution', 'mistaken-kind')
    union all
    select replicate, date, service, times from 'services.parquet' where split = 'all'
    union all
    select replicate, date, event, times from 'redress.parquet' where split = 'all'),
totals as (
    select dates.name, what, replicate, sum(number) / 1e3 + case when what = 'entries' then 0.031259 else 0 end as millions
        from events join dates on date < until group by dates.name, what, replicate
    union all
    select dates.name, 'on the list', replicate, persons / 1e3
        from 'standing.parquet' join dates on date = until - 1
        where split = 'all' and standing = 'list')
select what, name, round(avg(millions), 3) as mean,
    round(avg(millions) - 2.093 * stddev_samp(millions) / sqrt(20), 3) as low,
    round(avg(millions) + 2.093 * stddev_samp(millions) / sqrt(20), 3) as high
from totals group by what, name order by what, name;
