/* Moments in the visitor's own zone, and that zone in words. */

const VISITOR_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";

/** The chat's language in the visitor's own manner of writing it: British or American, 24 hours or 12. */
const LOCALE = (() => {
  const language = (document.documentElement.lang || "en").split("-")[0];
  return navigator.languages.find((known) => known.split("-")[0] === language) ?? language;
})();

const DAY = { weekday: "short", day: "numeric", month: "short" };
const CLOCK = { hour: "numeric", minute: "2-digit" };
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(\.\d+)?([+-]\d\d:\d\d|Z)$/;

const isInstant = (text) => INSTANT.test(text) && !Number.isNaN(Date.parse(text));

const inVisitorZone = (moment, parts) =>
  new Intl.DateTimeFormat(LOCALE, { timeZone: VISITOR_ZONE, ...parts }).format(new Date(moment));

const clockOf = (moment) => inVisitorZone(moment, CLOCK);

/** Browsers keep old names of some zones; the bot uses the places' own. */
const PLACES = { Calcutta: "Kolkata", Katmandu: "Kathmandu", Kiev: "Kyiv", Rangoon: "Yangon", Saigon: "Ho Chi Minh" };

const placeOf = (zone) => {
  const place = zone.split("/").pop().replaceAll("_", " ");
  return PLACES[place] ?? place;
};

/** "New York time"; a zone without a place bears the name that the browser has for it. */
const zoneInWords = (zone) =>
  zone.includes("/") && !zone.startsWith("Etc/")
    ? `${placeOf(zone)} time`
    : new Intl.DateTimeFormat(LOCALE, { timeZone: zone, timeZoneName: "short" })
        .formatToParts().find((part) => part.type === "timeZoneName").value;

const inVisitorsWords = (moment) => `${inVisitorZone(moment, { ...DAY, ...CLOCK })} (${zoneInWords(VISITOR_ZONE)})`;

/** Minutes that a clock in the visitor's zone is ahead of UTC at that moment. */
const visitorOffset = (moment) => {
  const parts = { timeZone: VISITOR_ZONE, year: "numeric", month: "numeric", day: "numeric", hour: "numeric", minute: "numeric", hourCycle: "h23" };
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
    return Intl.DateTimeFormat(LOCALE, { timeZone: zone }).resolvedOptions().timeZone === VISITOR_ZONE;
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
