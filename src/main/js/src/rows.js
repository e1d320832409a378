// Rows of the data as objects: in the files they are arrays, which are a third of the size.

/** The periods with what must be known of them. */
export function periods(data) {
  return data.periods.map(([period, provisional, broken]) => ({ period, provisional, broken }));
}

/** A row of figures: period, value, lower, upper, status. */
function figure(data, [period, value, lower, upper, status]) {
  return { at: period, period: data.periods[period][0], value, lower, upper, status: data.statuses[status] };
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
      code: level.regions[region][0],
      name: level.regions[region][1],
      denominator,
      verdict: data.verdicts[verdict],
      low,
      high,
    }))
    .filter((row) => row.period === choice.period);
}

/** The value of the country in a period; undefined when there is none. */
export function countryValue(data, period) {
  return country(data).find((row) => row.period === period && row.value !== null)?.value;
}
