/* Moments in the visitor's own zone, which is their browser's until they choose another, and it in words. */

const BROWSER_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";

let visitorZone = BROWSER_ZONE;

const DAY = { weekday: "short", day: "numeric", month: "short" };
const CLOCK = { hour: "numeric", minute: "2-digit" };
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(\.\d+)?([+-]\d\d:\d\d|Z)$/;

const isInstant = (text) => INSTANT.test(text) && !Number.isNaN(Date.parse(text));

const inVisitorZone = (moment, parts) =>
  new Intl.DateTimeFormat(locale(), { timeZone: visitorZone, ...parts }).format(new Date(moment));

const clockOf = (moment) => inVisitorZone(moment, CLOCK);

/** Browsers keep old names of some zones; the bot uses the places' own. */
const PLACES = { Calcutta: "Kolkata", Katmandu: "Kathmandu", Kiev: "Kyiv", Rangoon: "Yangon", Saigon: "Ho Chi Minh" };

const placeOf = (zone) => {
  const place = zone.split("/").pop().replaceAll("_", " ");
  return PLACES[place] ?? place;
};

/** "New York time", in the words of the language; a zone without a place bears the name that the browser has for it. */
const zoneInWords = (zone) =>
  zone.includes("/") && !zone.startsWith("Etc/")
    ? timeOf(placeOf(zone))
    : new Intl.DateTimeFormat(locale(), { timeZone: zone, timeZoneName: "short" })
        .formatToParts().find((part) => part.type === "timeZoneName").value;

const inVisitorsWords = (moment) => `${inVisitorZone(moment, { ...DAY, ...CLOCK })} (${zoneInWords(visitorZone)})`;

/** "2026-11-26": the day on which a moment falls there. */
const dayOf = (moment) =>
  new Intl.DateTimeFormat("en-CA", { timeZone: visitorZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(new Date(moment));

/** Minutes that a clock in the visitor's zone is ahead of UTC at that moment. */
const visitorOffset = (moment) => {
  const parts = { timeZone: visitorZone, year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", hourCycle: "h23" };
  const shown = Object.fromEntries(
    new Intl.DateTimeFormat("en-US", parts).formatToParts(new Date(moment)).map(({ type, value }) => [type, Number(value)]),
  );
  const wall = Date.UTC(shown.year, shown.month - 1, shown.day, shown.hour, shown.minute);
  return Math.round((wall - Date.parse(moment)) / 60000);
};

const writtenOffset = (moment) => {
  const found = /([+-])(\d\d):(\d\d)$/.exec(moment);
  return found ? Number(`${found[1]}1`) * (Number(found[2]) * 60 + Number(found[3])) : 0;
};

/** Two names can stand for one zone: Asia/Kolkata and Asia/Calcutta. */
const isVisitorZone = (zone) => {
  try {
    return Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone === visitorZone;
  } catch {
    return false;
  }
};

/** Whether a moment, as the service wrote it, already shows what the visitor's own clocks will show. */
const isOnVisitorsClock = (moment) => visitorOffset(moment) === writtenOffset(moment);

/** A button's words: the visitor's time first, and under it what the bot calls it where that is another. */
const wordsOfOption = ({ label, start }) => {
  if (!start || isOnVisitorsClock(start)) return [label];
  const namesATime = /\d/.test(label); // "Yes, book it" bears a time as well, and does not name it
  return namesATime ? [inVisitorsWords(start), label] : [label, inVisitorsWords(start)];
};
