/* Keys for the inbox, and one thing that must not happen: whoever writes to one candidate stays with that one,
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
  const keys = {
    j: () => step(1),
    k: () => step(-1),
    "/": () => focus("#search"),
    o: () => focus("#nearest button, #offer input"),
    w: () => focus("#words-text"),
  };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") return document.activeElement?.blur();
    const writing = event.target.closest("input:not([type=checkbox]), textarea, select");
    if (writing || event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
  pin();
})();
