/* Every free time beside the chat, for those who would rather look: a calendar of days, and the hours of one. */

const DAY_LENGTH = 86400000;

/** A day of the calendar as the moment of its midnight in UTC, for counting and for naming it. */
const midnight = (day) => Date.parse(`${day}T00:00:00Z`);
const keyOf = (moment) => new Date(moment).toISOString().slice(0, 10);
const named = (day, parts) => new Intl.DateTimeFormat(locale(), { timeZone: "UTC", ...parts }).format(midnight(day));

/** On which day a week begins there, Monday being 1. */
const weekBegins = () => {
  const there = new Intl.Locale(locale());
  return (there.getWeekInfo?.() ?? there.weekInfo)?.firstDay ?? 1;
};

class Picker {
  /** `load` brings the free times, `choose` hears of the one that was pressed, `closed` whether it was by key. */
  constructor(root, { load, choose, closed }) {
    Object.assign(this, { load, choose, closed });
    this.heading = element("h3", { tabIndex: -1 });
    this.done = element("button", { type: "button", className: "close" });
    this.state = element("p", { className: "state", attributes: { role: "status" } });
    this.days = element("div", { className: "days", attributes: { role: "radiogroup" } });
    this.times = element("div", { className: "times", attributes: { role: "group" } });
    this.other = element("button", { type: "button", className: "other" });
    this.root = element("section", { className: "picker", hidden: true, attributes: { role: "dialog" } },
      element("div", { className: "bar" }, this.heading, this.done), this.state, this.days, this.times, this.other);
    this.done.addEventListener("click", (event) => this.close(event.detail === 0));
    this.other.addEventListener("click", (event) => this.press(this.asked.value, this.asked.label, event));
    this.root.addEventListener("keydown", (event) => { if (event.key === "Escape") this.close(true); });
    this.days.addEventListener("keydown", (event) => this.step(event));
  }

  /** `value` and `label` are what asks for other times in words. */
  async open(value, label) {
    this.asked = { value, label };
    this.root.hidden = false;
    this.speak();
    this.heading.focus({ preventScroll: true });
    await this.refresh();
  }

  close(byKey = false) {
    if (this.root.hidden) return;
    this.root.hidden = true;
    this.closed(byKey);
  }

  speak() {
    this.root.setAttribute("aria-label", words("picker"));
    this.heading.textContent = words("picker");
    this.done.setAttribute("aria-label", words("close"));
    this.days.setAttribute("aria-label", words("days"));
    this.other.textContent = words("none_fits");
  }

  async refresh() {
    this.tell(words("looking"));
    try {
      const { slots, readable } = await this.load();
      this.byDay = grouped(slots.map(({ start }) => start), dayOf);
      this.tell(slots.length ? "" : words(readable ? "nothing" : "unreadable"));
      if (slots.length) this.drawDays();
    } catch (problem) {
      if (!(problem instanceof Unreachable || problem instanceof Refused)) throw problem;
      const again = element("button", { type: "button", textContent: words("retry") });
      again.addEventListener("click", () => this.refresh());
      this.tell(words("failed"), again);
    }
  }

  tell(sentence, ...more) {
    this.state.replaceChildren(sentence, ...more);
    this.state.hidden = !sentence;
    this.days.replaceChildren();
    this.times.replaceChildren();
  }

  /** Whole weeks from the first free day to the last, below the names of the weekdays. */
  drawDays() {
    const free = [...this.byDay.keys()].sort();
    const first = midnight(free[0]);
    const begins = first - ((new Date(first).getUTCDay() - weekBegins() + 7) % 7) * DAY_LENGTH;
    const weeks = Math.ceil((midnight(free.at(-1)) - begins + DAY_LENGTH) / (7 * DAY_LENGTH));
    const shown = Array.from({ length: weeks * 7 }, (_, place) => keyOf(begins + place * DAY_LENGTH));
    const heads = shown.slice(0, 7).map((day) =>
      element("span", { className: "head", textContent: named(day, { weekday: "short" }), attributes: { "aria-hidden": "true" } }));
    this.days.append(...heads, ...shown.map((day, place) => this.cell(day, place)));
    this.select(free[0]);
  }

  cell(day, place) {
    const number = Number(day.slice(8));
    const month = place === 0 || number === 1 ? named(day, { month: "short" }) : "";
    const free = this.byDay.get(day)?.length ?? 0;
    const full = named(day, { weekday: "long", day: "numeric", month: "long" });
    const shown = [element("span", { textContent: String(number) }), ...(month ? [element("small", { textContent: month })] : [])];
    if (!free) return element("span", { className: "day", attributes: { "aria-hidden": "true" } }, ...shown);
    const button = element("button", {
      type: "button",
      className: "day",
      attributes: { role: "radio", "aria-label": `${full}, ${counted("free", free)}` },
    }, ...shown);
    button.dataset.day = day;
    button.addEventListener("click", () => this.select(day));
    return button;
  }

  get radios() {
    return [...this.days.querySelectorAll("[role=radio]")];
  }

  select(day) {
    this.radios.forEach((radio) => {
      const chosen = radio.dataset.day === day;
      radio.setAttribute("aria-checked", String(chosen));
      radio.tabIndex = chosen ? 0 : -1;
    });
    this.drawTimes(day);
  }

  /** The arrow keys go to the next free day, up and down to that of another week. */
  step(event) {
    const by = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 7, ArrowUp: -7 }[event.key];
    if (!by) return;
    event.preventDefault();
    const free = this.radios.map((radio) => radio.dataset.day);
    const wanted = keyOf(midnight(event.target.dataset.day) + by * DAY_LENGTH);
    const found = by > 0 ? free.find((day) => day >= wanted) : free.findLast((day) => day <= wanted);
    if (!found) return;
    this.select(found);
    this.radios.find((radio) => radio.dataset.day === found).focus();
  }

  drawTimes(day) {
    const full = named(day, { weekday: "long", day: "numeric", month: "long" });
    const heading = words("times_on", { day: full });
    this.times.setAttribute("aria-label", heading);
    this.times.replaceChildren(
      element("p", { textContent: heading, attributes: { "aria-hidden": "true" } }),
      ...this.byDay.get(day).map((start, place, all) => this.timeButton(start, all)),
    );
  }

  /** An hour that the clocks go through twice is told with its offset. */
  timeButton(start, all) {
    const twice = all.filter((other) => clockOf(other) === clockOf(start)).length > 1;
    const shown = twice ? inVisitorZone(start, { ...CLOCK, timeZoneName: "shortOffset" }) : clockOf(start);
    const button = element("button", { type: "button", textContent: shown });
    button.addEventListener("click", (event) => this.press(start, inVisitorsWords(start), event));
    return button;
  }

  press(value, label, event) {
    const byKey = event.detail === 0;
    this.close();
    this.choose(value, label, byKey);
  }
}
