/* Keys for the inbox, which can be switched off (WCAG 2.1.4: a spoken word is a row of keys), and one thing that must not happen: whoever writes to one candidate stays with that one,
 * though another comes first meanwhile. So the conversation that stands open has its own address. */
(() => {
  "use strict";
  const wide = matchMedia("(min-width: 901px)");
  const current = () => document.querySelector(".waiting a[aria-current]");
  const pin = () => {
    if (wide.matches && location.pathname === "/console/inbox" && current()) history.replaceState(null, "", current().href);
  };
  const step = (by) => {
    const links = [...document.querySelectorAll(".waiting .whom a")];
    const at = links.indexOf(current());
    links[at < 0 ? 0 : Math.min(Math.max(at + by, 0), links.length - 1)]?.click();
  };
  const focus = (selector) => document.querySelector(selector)?.focus();
  const kept = "parley-inbox-keys";
  const root = document.documentElement;
  const off = () => root.classList.contains("keys-off");
  const turn = (isOff) => {
    root.classList.toggle("keys-off", isOff);
    isOff ? localStorage.setItem(kept, "off") : localStorage.removeItem(kept);
  };
  const keys = {
    j: () => step(1),
    k: () => step(-1),
    "/": () => focus("#search"),
    o: () => focus("#nearest button, #offer input"),
    w: () => focus("#words-text"),
  };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") return document.activeElement?.blur();
    if (off()) return;
    const writing = event.target.closest("input:not([type=checkbox]), textarea, select");
    if (writing || event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest(".switch-keys")) turn(!off());
  });
  turn(localStorage.getItem(kept) === "off");
  pin();
})();
