/** Days and intervals in words and numbers; no clock, no locale. */

const MONTHS = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September",
  "October", "November", "December",
];
const DAY = 86400000;

/** The number of days since 1970 of an ISO date. */
export function days(iso) {
  const [year, month, day] = iso.split("-").map(Number);
  return Date.UTC(year, month - 1, day) / DAY;
}

/** The ISO date of such a number. */
export function iso(number) {
  return new Date(Math.round(number) * DAY).toISOString().slice(0, 10);
}

/** "7 July 2018" */
export function day(date) {
  const [year, month, number] = date.split("-");
  return `${Number(number)} ${MONTHS[Number(month) - 1]} ${Number(year)}`;
}

/** Words behind a day that the text does not prove. */
const GROUND_WORDS = { story: " (day of the news)", published: " (day of publication)" };

/**
 * The day of a saying or another interval in words.
 * @param {{start: string, end: string, granularity: string, day?: string, ground?: string}} when
 */
export function phrase(when) {
  const { start, end, granularity } = when;
  if (when.day && start !== end) return day(when.day) + (GROUND_WORDS[when.ground] ?? "");
  if (!start && !end) return "date not known";
  if (!start) return `no later than ${day(end)}`;
  if (!end) return `from ${day(start)} on`;
  if (start === end) return day(start);
  const [year, month] = start.split("-");
  if (granularity === "year") return `${Number(year)}`;
  if (granularity === "month") return `${MONTHS[Number(month) - 1]} ${Number(year)}`;
  return `${from(start, end)} – ${day(end)}`;
}

/** The first day without what it shares with the last. */
function from(start, end) {
  const [year, month] = end.split("-");
  if (!start.startsWith(`${year}-`)) return day(start);
  const words = day(start).split(" ");
  return start.startsWith(`${year}-${month}`) ? words[0] : words.slice(0, 2).join(" ");
}

/** The ISO date by which a date is sorted: its day, else its first or only known end. */
export function sortDay(when) {
  return when.day || when.start || when.end;
}

/** Whether a day, or an interval without one, is between two ISO dates; an empty end is open, two are nowhere. */
export function meets(when, first, last) {
  if (when.day) return (!first || when.day >= first) && (!last || when.day <= last);
  if (!when.start && !when.end) return false;
  return (!first || !when.end || when.end >= first) && (!last || !when.start || when.start <= last);
}

/** Whether a date is one known day. */
export function sure(when) {
  return when.start !== "" && when.start === when.end;
}
