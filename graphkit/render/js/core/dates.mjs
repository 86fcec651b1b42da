/** Days and intervals in words and numbers; no clock, no locale. */

const MONTHS = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September",
  "October", "November", "December",
];
const DAY = 86400000;

/** The number of days since 1970 of an ISO date. @param {string} iso */
export function days(iso) {
  const [year, month, day] = iso.split("-").map(Number);
  return Date.UTC(year, month - 1, day) / DAY;
}

/** The ISO date of such a number. @param {number} number */
export function iso(number) {
  return new Date(Math.round(number) * DAY).toISOString().slice(0, 10);
}

/** "7 July 2018" @param {string} date */
export function day(date) {
  const [year, month, number] = date.split("-");
  return `${Number(number)} ${MONTHS[Number(month) - 1]} ${Number(year)}`;
}

/** Words behind a day that the text does not prove. @type {Record<string, string>} */
const GROUND_WORDS = { story: " (day of the news)", published: " (day of publication)" };

/**
 * The day of a saying or another interval in words.
 * @param {{start: string, end: string, granularity: string, day?: string, ground?: string}} when
 */
export function phrase(when) {
  const { start, end, granularity } = when;
  if (when.day && start !== end) return day(when.day) + (GROUND_WORDS[when.ground ?? ""] ?? "");
  if (!start && !end) return "date not known";
  if (!start) return `no later than ${day(end)}`;
  if (!end) return `from ${day(start)} on`;
  if (start === end) return day(start);
  const [year, month] = start.split("-");
  if (granularity === "year") return `${Number(year)}`;
  if (granularity === "month") return `${MONTHS[Number(month) - 1]} ${Number(year)}`;
  return `${from(start, end)} – ${day(end)}`;
}

/** The first day without what it shares with the last. @param {string} start @param {string} end */
function from(start, end) {
  const [year, month] = end.split("-");
  if (!start.startsWith(`${year}-`)) return day(start);
  const words = day(start).split(" ");
  return start.startsWith(`${year}-${month}`) ? words[0] : words.slice(0, 2).join(" ");
}

/** "7 July" @param {string} date */
export function dayOfMonth(date) {
  return day(date).split(" ").slice(0, 2).join(" ");
}

/** "7 Jul" @param {string} date */
export function shortDay(date) {
  const [number, month] = day(date).split(" ");
  return `${number} ${month.length > 4 ? month.slice(0, 3) : month}`;
}

/** "by 7 July 2018": the day where a saying stands. @param {{at: string, bound: boolean}} claim @param {(date: string) => string} [written] */
export function standing({ at, bound }, written = day) {
  return at ? `${bound ? "by " : ""}${written(at)}` : "no day";
}

/** "7 Jul 2018" @param {string} date */
export function shortDate(date) {
  return `${shortDay(date)} ${Number(date.slice(0, 4))}`;
}

/** "July 2018" @param {string} date */
export function monthOf(date) {
  return day(date).split(" ").slice(1).join(" ");
}

/** Whether a date is one known day. @param {{start: string, end: string}} when */
export function sure(when) {
  return when.start !== "" && when.start === when.end;
}
