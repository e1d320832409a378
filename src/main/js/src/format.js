// Values as they are written in Dutch; the same rounding as on the page.

export function number(value, decimals) {
  return new Intl.NumberFormat("nl-NL", {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  })
    .format(value)
    .replace("-", "\u2212");
}

/** A value with its sign, and its interval behind it. */
export function withInterval(row, scale) {
  const value = scale.before + number(row.value, scale.decimals) + scale.sign;
  return row.lower === null
    ? value
    : `${value} (${number(row.lower, scale.decimals)}–${number(row.upper, scale.decimals)})`;
}

/** The title of an axis with values. */
export function unit(scale) {
  return scale.sign === "%" ? "procent" : scale.words;
}

/** How an axis writes its numbers. */
export function axisFormat(scale) {
  return `,.${scale.decimals}~f`;
}

/**
 * Where an axis begins: at zero, unless all values lie within the upper half and would be hard to
 * tell apart. What is said under a chart then tells so.
 */
export function domain(rows) {
  const all = rows.flatMap((row) => [row.value, row.lower, row.upper]).filter((v) => v !== null && v !== undefined);
  const least = Math.min(...all);
  const most = Math.max(...all);
  if (least >= 0 && least < most / 2) {
    return { domain: [0, most * 1.05], zero: true };
  }
  const room = (most - least || Math.abs(most) || 1) * 0.12;
  return { domain: [least - room, most + room], zero: least - room <= 0 };
}

export const NOT_FROM_ZERO = "De as begint niet bij nul.";
