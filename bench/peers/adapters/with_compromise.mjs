// compromise with compromise-dates: all dates of the text. It lets an hour run on to midnight, whether "at 3" or
// "after 3" was said; here that is the point. Its stretches end a millisecond before what comes next.

import { answerLines, load, version, wall } from "./answering.mjs";

const nlp = load("compromise");
nlp.plugin(load("compromise-dates"));

function read({ text, now, timezone, day_first }) {
  return nlp(text).dates({ today: now.slice(0, 19), timezone, dmy: day_first }).get();
}

function times(found, { timezone }) {
  return found.filter(({ start }) => start).map((one) => {
    const edge = (written) => (one.timezone === timezone ? written.slice(0, 23) : written);
    const isPoint = !one.start.includes("T00:00") && (!one.end || one.end.includes("T23:59:59"));
    return { start: edge(one.start), end: isPoint ? edge(one.start) : one.end && roundedUp(edge(one.end)) };
  });
}

/** The next whole second, as wall time or with the same offset. */
function roundedUp(end) {
  const [clock, offset] = [end.slice(0, 23), end.slice(23)];
  return wall(new Date(Math.ceil(Date.parse(`${clock}Z`) / 1000) * 1000)) + offset;
}

await answerLines(version("compromise-dates"), read, times);
