/* While somebody writes, the preview and what is not in order follow: the form is sent to be looked at, and those
 * two parts of the answer take the place of the old ones. Nothing is kept by it. */
(() => {
  "use strict";
  const PAUSE = 400;
  const PARTS = ["faults", "preview"];
  const form = document.querySelector("#sentence");
  let waiting = 0;
  let asked = 0;

  /** Only the middle is parsed: the new page's styles bear a nonce that this page's policy does not know. */
  const middleOf = (page) => {
    const part = page.slice(page.indexOf("<main"), page.indexOf("</main>"));
    return new DOMParser().parseFromString(part, "text/html");
  };

  const look = async () => {
    const mine = ++asked;
    const body = new URLSearchParams({ do: "look", texts: form.elements.texts.value });
    const answer = await fetch(form.action, { method: "POST", body, credentials: "same-origin" });
    if (!answer.ok || mine !== asked) return;
    const fresh = middleOf(await answer.text());
    if (mine !== asked) return;
    for (const id of PARTS) document.getElementById(id).replaceChildren(...fresh.getElementById(id).childNodes);
  };

  form.elements.texts.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => look().catch(() => {}), PAUSE);
  });
})();
