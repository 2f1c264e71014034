/* What changes on the server appears by itself: the page is asked for again, and its middle made like the new
 * one, node by node. What stays the same keeps its place, so that neither focus nor scrolling is lost, and what
 * a reader unfolded stays unfolded. */
(() => {
  "use strict";
  const EVERY = 3000;
  const middle = document.querySelector("main");
  const stale = document.querySelector("#stale");

  const alike = (one, other) => one.nodeName === other.nodeName && (one.id ?? "") === (other.id ?? "");

  const likenAttributes = (mine, fresh) => {
    for (const { name } of [...mine.attributes]) if (!fresh.hasAttribute(name) && name !== "open") mine.removeAttribute(name);
    for (const { name, value } of fresh.attributes) if (mine.getAttribute(name) !== value) mine.setAttribute(name, value);
  };

  const liken = (mine, fresh) => {
    if (mine.nodeType !== Node.ELEMENT_NODE) {
      if (mine.data !== fresh.data) mine.data = fresh.data;
      return;
    }
    likenAttributes(mine, fresh);
    let at = mine.firstChild;
    for (const wanted of [...fresh.childNodes]) {
      const known = wanted.id ? [...mine.children].find((child) => child.id === wanted.id) : at;
      if (!known || !alike(known, wanted)) {
        mine.insertBefore(wanted, at);
        continue;
      }
      if (known === at) at = at.nextSibling;
      else mine.insertBefore(known, at);
      liken(known, wanted);
    }
    while (at) {
      const gone = at;
      at = at.nextSibling;
      gone.remove();
    }
  };

  /** Only that part is parsed: the new page's styles bear a nonce that this page's policy does not know. */
  const middleOf = (page) => {
    const part = page.slice(page.indexOf("<main"), page.indexOf("</main>"));
    return new DOMParser().parseFromString(part, "text/html").querySelector("main");
  };

  const refresh = async () => {
    const answer = await fetch(location.href, { credentials: "same-origin", headers: { Accept: "text/html" } });
    if (answer.status === 401) return location.reload();
    if (!answer.ok) throw new Error("no page");
    const fresh = middleOf(await answer.text());
    const held = document.activeElement;
    liken(middle, fresh);
    if (held !== document.activeElement && middle.contains(held)) held.focus({ preventScroll: true });
    stale.hidden = true;
  };

  const turn = async () => {
    if (!document.hidden) await refresh().catch(() => { stale.hidden = false; });
    setTimeout(turn, EVERY);
  };
  setTimeout(turn, EVERY);
})();
