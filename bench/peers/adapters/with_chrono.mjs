// chrono-node: its casual parser, forward in time; a day where no hour was said, and the hour by day where it
// says that it does not know whether morning or afternoon was meant.

import { answerLines, load, version, wall } from "./answering.mjs";

const chrono = load("chrono-node");
const MINUTE = 60_000;
const EARLIEST = 7;

function parser({ language, day_first }) {
  if (language !== "en") return chrono[language].casual;
  return day_first ? chrono.en.GB : chrono.en.casual;
}

function read(question) {
  const reference = { instant: new Date(question.now), timezone: minutesEast(question.now) };
  return parser(question).parse(question.text, reference, { forwardDate: true });
}

function minutesEast(now) {
  return (Date.parse(`${now.slice(0, 19)}Z`) - Date.parse(now)) / MINUTE;
}

function times(found) {
  return found.map(({ start, end }) => {
    const last = end ?? start;
    return { start: edge(start), end: hasHour(last) ? edge(last) : edge(last, 1) };
  });
}

function hasHour(part) {
  return part.isCertain("hour") || part.tags().has("result/relativeDateAndTime");
}

function hourByDay(part) {
  const hour = part.get("hour");
  return part.isCertain("hour") && !part.isCertain("meridiem") && hour > 0 && hour < EARLIEST ? hour + 12 : hour;
}

/** The wall time where only that was said, the instant where a zone was; `after`: the end of the day or month. */
function edge(part, after = 0) {
  const [year, month, day, minute] = ["year", "month", "day", "minute"].map((one) => part.get(one));
  if (hasHour(part)) {
    if (part.isCertain("timezoneOffset")) return part.date().toISOString();
    return wall(new Date(Date.UTC(year, month - 1, day, hourByDay(part), minute)));
  }
  const wholeMonth = part.isCertain("month") && !part.isCertain("day") && !part.isCertain("weekday");
  if (wholeMonth) return wall(new Date(Date.UTC(year, month - 1 + after, 1)));
  return wall(new Date(Date.UTC(year, month - 1, day + after)));
}

await answerLines(version("chrono-node"), read, times);
