-- How do delays at departure depend on who made the aircraft, and on how far one can see?
SELECT
    p.manufacturer,
    CASE WHEN w.visib < $poor THEN 'poor' ELSE 'good' END AS visibility,
    count(DISTINCT f.tailnum) AS aircraft,
    avg(f.dep_delay) AS mean_delay
FROM flights AS f
JOIN planes AS p ON p.tailnum = f.tailnum
JOIN weather AS w ON w.origin = f.origin AND w.time_hour = f.time_hour
GROUP BY p.manufacturer, visibility
ORDER BY p.manufacturer, visibility
