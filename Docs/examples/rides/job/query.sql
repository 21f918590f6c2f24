SELECT district, count(DISTINCT rider) AS riders, count(*) AS rides, avg(minutes) AS minutes
FROM rides
GROUP BY district
