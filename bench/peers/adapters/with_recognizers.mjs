// Recognizers-Text of JavaScript: its date and time model; of several values the next one, by day if it may be.

import { answerLines, load, version, wall } from "./answering.mjs";

const { Culture, recognizeDateTime } = load("@microsoft/recognizers-text-suite");
const POINTS = ["datetime", "time"];
const STRETCHES = ["daterange", "datetimerange", "timerange"];

function clock(now) {
  return new Date(`${now.slice(0, 19)}Z`);
}

function read({ text, now, day_first }) {
  return recognizeDateTime(text, day_first ? Culture.EnglishOthers : Culture.English, 0, clock(now));
}

function times(found, { now }) {
  return found
    .map(({ resolution }) => (resolution?.values ?? []).map(of).filter(Boolean))
    .filter((values) => values.length)
    .map((values) => likeliest(values, clock(now)));
}

function of({ type, value, start, end, timex }) {
  if (POINTS.includes(type) && written(value)) return { start: written(value), end: written(value) };
  if (type === "date" && written(value)) return { start: written(value), end: dayAfter(value) };
  if (!STRETCHES.includes(type) || !(written(start) || written(end))) return null;
  const named = type === "daterange" && timex?.startsWith("(XXXX") && written(end); // "Monday to Wednesday"
  return { start: written(start), end: named ? dayAfter(end) : written(end) };
}

/** ISO 8601; a clock without a day begins with T. */
function written(value) {
  if (!value || !/^\d/.test(value)) return null;
  return value[2] === ":" ? `T${value}` : value.replace(" ", "T");
}

function dayAfter(day) {
  return wall(new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000));
}

function likeliest(values, now) {
  const today = new Date(now).setUTCHours(0, 0, 0, 0);
  const ahead = values.filter((one) => moment(one, now) >= today);
  const choice = ahead.length ? ahead : values;
  return choice.find((one) => isByDay(moment(one, now))) ?? choice[0];
}

function moment({ start, end }, now) {
  const edge = start ?? end;
  const whole = edge[0] === "T" ? now.toISOString().slice(0, 10) + edge : edge;
  return new Date(whole.length > 10 ? `${whole}Z` : whole);
}

function isByDay(instant) {
  const minutes = instant.getUTCHours() * 60 + instant.getUTCMinutes();
  return 7 * 60 <= minutes && minutes <= 19 * 60;
}

await answerLines(version("@microsoft/recognizers-text-suite"), read, times);
