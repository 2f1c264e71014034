/* The window's own words, in the language of the conversation; until that is known, in the browser's. */

const spokenAmong = (tags) => tags.map((tag) => tag.split("-")[0]).find((language) => language in TEXTS) ?? "en";

let language = spokenAmong(navigator.languages);
let told; // as the service knows it, with the region: "en-GB"

const speakAs = (tag) => {
  if (!tag) return;
  told = tag;
  language = spokenAmong([tag]);
};

/** Dates and clocks in the visitor's own manner of that language: British or American, 24 hours or 12. */
const locale = () => navigator.languages.find((known) => known.split("-")[0] === language) ?? told ?? language;

const filled = (template, fields) => template.replace(/\{(\w+)\}/g, (_, name) => fields[name]);

const words = (key, fields = {}) => filled(TEXTS[language][key], fields);

/** In the plural form that the language has for that number. */
const counted = (key, count) => {
  const forms = TEXTS[language][key];
  return filled(forms[new Intl.PluralRules(language).select(count)] ?? forms.other, { count });
};

/** A city's time as the bot calls it: the first pattern that fits the whole name shapes it. */
const timeOf = (city) => {
  for (const [pattern, form] of ZONES[language]) {
    const found = new RegExp(`^(?:${pattern})$`, "u").exec(city);
    if (found) return form.replace(/\$(\d)/g, (_, place) => found[place]);
  }
  return city;
};
