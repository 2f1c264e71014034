/* The zone that times are shown in, to be looked at and changed. */

class Zones {
  /** `moved` hears of the zone that the visitor chose. */
  constructor(moved) {
    this.label = element("label", { htmlFor: "zone" });
    this.select = element("select", { id: "zone" });
    this.root = element("p", { className: "zone" }, this.label, " ", this.select);
    this.select.addEventListener("change", () => moved(this.select.value));
  }

  speak() {
    this.label.textContent = words("zone");
    this.select.replaceChildren(...this.groups());
    this.select.value = visitorZone;
  }

  /** By continent, as the names of the IANA database begin; a zone that is none of them stands first. */
  groups() {
    const byContinent = Map.groupBy ? Map.groupBy(this.known(), continentOf) : grouped(this.known(), continentOf);
    return [...byContinent].map(([continent, zones]) =>
      element("optgroup", { label: continent }, ...zones.map((zone) => element("option", { value: zone, textContent: zoneInWords(zone) }))));
  }

  known() {
    const listed = Intl.supportedValuesOf?.("timeZone") ?? [];
    return [...new Set([BROWSER_ZONE, visitorZone, ...listed.filter((zone) => zone.includes("/")), "UTC"])];
  }
}

const continentOf = (zone) => (zone.includes("/") ? zone.split("/")[0] : "UTC");

const grouped = (all, keyOf) => {
  const found = new Map();
  all.forEach((one) => found.set(keyOf(one), [...(found.get(keyOf(one)) ?? []), one]));
  return found;
};
