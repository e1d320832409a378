// Rows of the data as objects: in the files they are arrays, which are a third of the size.

/** The periods with what must be known of them: the code they are chosen by, and their name. */
export function periods(data) {
  return data.periods.map(([code, provisional, broken, period]) => ({ code, period, provisional, broken }));
}

/** The name of a period by its code. */
export function named(data, code) {
  return periods(data).find((period) => period.code === code)?.period ?? code;
}

/** A row of figures: period, value, lower, upper, status. */
function figure(data, [at, value, lower, upper, status]) {
  return { at, ...periods(data)[at], value, lower, upper, status: data.statuses[status] };
}

/** The country by period. */
export function country(data) {
  return data.country.map((row) => figure(data, row));
}

/** The country by category of one breakdown. */
export function categories(data, id) {
  const breakdown = data.breakdowns.find((b) => b.id === id);
  return breakdown.rows.map(([category, ...row]) => ({
    ...figure(data, row),
    category: breakdown.categories[category],
    order: category,
  }));
}

/** The regions of a level in a period, with the denominator, verdict and limits of the funnel. */
export function regions(data, choice) {
  const level = data.levels.find((l) => l.id === choice.level);
  if (!level) {
    return [];
  }
  return level.rows
    .map(([region, period, value, lower, upper, status, denominator, verdict, low, high]) => ({
      ...figure(data, [period, value, lower, upper, status]),
      of: data.periods[period][0],
      code: level.regions[region][0],
      name: level.regions[region][1],
      denominator,
      verdict: data.verdicts[verdict],
      low,
      high,
    }))
    .filter((row) => row.of === choice.period);
}

/** The value of the country in a period, by its code; undefined when there is none. */
export function countryValue(data, code) {
  return country(data).find((row) => row.code === code && row.value !== null)?.value;
}
