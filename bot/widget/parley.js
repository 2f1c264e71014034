/* Parley's chat, for any page, with one tag:
 *
 *   <script src="https://parley.example/widget.js" data-token="CHAT_TOKEN" async></script>
 *
 * It stands where the tag stands (or in the element that data-mount names), inside a shadow root, so that
 * neither page nor chat can disturb the other. Everything that is shown comes in as text, never as markup.
 * One loop asks for what is new and waits (long poll); it goes on after a lost connection where it stopped.
 * Messages that were not acknowledged survive a reload and go out again under their old id, which the
 * service takes for the same message.
 */
(() => {
  "use strict";

  const tag = document.currentScript;
  const token = tag.dataset.token;
  const api = new URL(`/api/v1/chat/${encodeURIComponent(token)}`, tag.src).href;
  const visitorZone = Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
  const locale = document.documentElement.lang || navigator.language;

  const STYLE = `
    :host { all: initial; display: block; color-scheme: light dark; }
    * { box-sizing: border-box; }
    .chat { --ink: #1c2430; --soft: #5a6575; --paper: #ffffff; --mist: #f1f4f8; --line: #d5dce5;
      --brand: #1f5fbf; --on-brand: #ffffff; --mine: #dbe8fb; --alarm: #a3231b; --good: #1b6b3a;
      font: 16px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; color: var(--ink);
      background: var(--paper); border: 1px solid var(--line); border-radius: 14px; overflow: hidden;
      display: flex; flex-direction: column; height: min(680px, 88vh); min-height: 320px; }
    @media (prefers-color-scheme: dark) { .chat { --ink: #e8edf4; --soft: #a6b1c0; --paper: #161b22;
      --mist: #212833; --line: #364150; --brand: #8ab4f8; --on-brand: #0d1520; --mine: #25406b;
      --alarm: #ff9d94; --good: #7fd6a0; } }
    header { padding: 12px 16px; border-bottom: 1px solid var(--line); }
    h2 { margin: 0; font-size: 1.05rem; font-weight: 650; overflow-wrap: anywhere; }
    header p { margin: 2px 0 0; font-size: .875rem; color: var(--soft); overflow-wrap: anywhere; }
    .log { flex: 1; overflow-y: auto; padding: 16px; margin: 0; list-style: none; display: flex;
      flex-direction: column; gap: 10px; overscroll-behavior: contain; }
    .log:focus-visible { outline: 2px solid var(--brand); outline-offset: -2px; }
    .message { max-width: 85%; align-self: flex-start; }
    .message.candidate { align-self: flex-end; text-align: end; }
    .bubble { display: inline-block; text-align: start; background: var(--mist); border-radius: 14px;
      padding: 9px 13px; white-space: pre-wrap; overflow-wrap: anywhere; }
    .candidate .bubble { background: var(--mine); }
    .recruiter .bubble { border: 1px solid var(--good); }
    .outcome .bubble { border-inline-start: 4px solid var(--good); }
    .meta { font-size: .78rem; color: var(--soft); margin: 2px 4px 0; }
    .meta.failed { color: var(--alarm); }
    .options { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 8px; }
    button { font: inherit; color: var(--brand); background: var(--paper); border: 1.5px solid var(--brand);
      border-radius: 10px; padding: 8px 13px; min-height: 44px; cursor: pointer; text-align: start; }
    button:hover:not(:disabled) { background: var(--mist); }
    button:focus-visible, textarea:focus-visible { outline: 3px solid var(--brand); outline-offset: 2px; }
    button:disabled { color: var(--soft); border-color: var(--line); cursor: default; }
    button.send { background: var(--brand); color: var(--on-brand); text-align: center; }
    button.send:hover { filter: brightness(1.08); background: var(--brand); }
    .typing { font-size: .875rem; color: var(--soft); padding: 0 16px; min-height: 1.5em; margin: 0; }
    .line { font-size: .875rem; margin: 0; padding: 6px 16px; background: var(--mist); color: var(--ink); }
    .line[hidden] { display: none; }
    form { display: flex; gap: 8px; align-items: flex-end; padding: 12px 16px; border-top: 1px solid var(--line); }
    form label { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
    textarea { flex: 1; min-width: 0; font: inherit; color: var(--ink); background: var(--paper); resize: none;
      border: 1.5px solid var(--soft); border-radius: 10px; padding: 9px 12px; max-height: 9em; }
    @media (max-width: 420px) { .log, form, header { padding-inline: 12px; } .message { max-width: 94%; }
      .options { flex-direction: column; } }
    @media (prefers-reduced-motion: no-preference) { .typing.on::after { content: ""; animation: dots 1.2s steps(4) infinite; }
      @keyframes dots { 25% { content: "."; } 50% { content: ".."; } 75% { content: "..."; } } }
  `;

  const element = (name, properties = {}, ...children) => {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  };

  const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

  const newId = () =>
    Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

  const placeOf = (zone) => zone.split("/").pop().replaceAll("_", " ");

  const inZone = (moment, options) =>
    new Intl.DateTimeFormat(locale, { timeZone: visitorZone, ...options }).format(new Date(moment));

  const slotLabel = (start) => inZone(start, { weekday: "short", day: "numeric", month: "short", hour: "numeric", minute: "2-digit" });

  const clock = (moment) => inZone(moment, { hour: "numeric", minute: "2-digit" });

  /** A request that failed for good says why; one that may work later throws an Unreachable. */
  class Unreachable extends Error {
    constructor(seconds) { super("unreachable"); this.seconds = seconds; }
  }

  const ask = async (path, init = {}, limit = 15000) => {
    let answer;
    try {
      answer = await fetch(api + path, { ...init, signal: AbortSignal.timeout(limit), credentials: "omit" });
    } catch {
      throw new Unreachable(2);
    }
    if (answer.status === 429 || answer.status >= 500) {
      throw new Unreachable(Number(answer.headers.get("Retry-After")) || 3);
    }
    const body = await answer.json();
    if (!answer.ok) throw new Error(body.error.message);
    return body;
  };

  const json = (method, body) => ({ method, headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });

  /** Storage where the page allows it; a page that does not only loses what a reload would have kept. */
  const recall = (storage, key) => { try { return JSON.parse(storage.getItem(key)); } catch { return null; } };
  const remember = (storage, key, value) => { try { storage.setItem(key, JSON.stringify(value)); } catch { /* not allowed here */ } };

  /** Messages not yet acknowledged, kept over reloads. */
  class Unsent {
    constructor(key) {
      this.key = key;
      this.waiting = recall(sessionStorage, key) || [];
    }
    keep() { remember(sessionStorage, this.key, this.waiting); }
    add(message) { this.waiting.push(message); this.keep(); }
    remove(id) { this.waiting = this.waiting.filter((one) => one.id !== id); this.keep(); }
  }

  class Chat {
    constructor(root) {
      this.seen = 0;
      this.shown = new Map();
      this.sending = false;
      this.unsent = new Unsent(`parley:${token.slice(0, 12)}`);
      this.title = element("h2", { textContent: "Interview" });
      this.details = element("p");
      this.zoneNote = element("p", { textContent: `Times on buttons are in your time zone: ${placeOf(visitorZone)}.` });
      this.log = element("ol", { className: "log", tabIndex: 0 });
      this.log.setAttribute("role", "log");
      this.log.setAttribute("aria-label", "Conversation");
      this.typing = element("p", { className: "typing" });
      this.typing.setAttribute("role", "status");
      this.line = element("p", { className: "line", hidden: true });
      this.line.setAttribute("role", "status");
      this.box = element("textarea", { id: "box", rows: 1, maxLength: 4000, placeholder: "Write in your own words", enterKeyHint: "send" });
      this.form = element("form", {},
        element("label", { htmlFor: "box", textContent: "Your message" }), this.box,
        element("button", { type: "submit", className: "send", textContent: "Send" }));
      root.append(element("section", { className: "chat" },
        element("header", {}, this.title, this.details, this.zoneNote), this.log, this.typing, this.line, this.form));
      root.querySelector("section").setAttribute("aria-label", "Interview chat");
      this.form.addEventListener("submit", (event) => { event.preventDefault(); this.submit(); });
      this.box.addEventListener("keydown", (event) => {
        if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); this.submit(); }
      });
      this.box.addEventListener("input", () => this.grow());
      addEventListener("online", () => this.flush());
    }

    grow() {
      this.box.rows = Math.min(5, this.box.value.split("\n").length);
    }

    submit() {
      const text = this.box.value.trim();
      if (!text) return;
      this.box.value = "";
      this.grow();
      this.say(text, text);
    }

    say(text, label) {
      const message = { id: newId(), text, label };
      this.unsent.add(message);
      this.showUnsent(message);
      this.retireOptions();
      this.flush();
    }

    showUnsent(message) {
      const meta = element("p", { className: "meta", textContent: "Sending" });
      const item = element("li", { className: "message candidate" }, element("span", { className: "bubble", textContent: message.label }), meta);
      this.log.append(item);
      this.shown.set(message.id, { item, meta });
      this.toEnd();
    }

    async flush() {
      if (this.sending) return;
      this.sending = true;
      while (this.unsent.waiting.length) {
        const message = this.unsent.waiting[0];
        const { item, meta } = this.shown.get(message.id);
        try {
          const { seq } = await ask("/messages", json("POST", { id: message.id, text: message.text }));
          this.unsent.remove(message.id);
          meta.textContent = "Sent";
          this.settle(message.id, seq, item);
          this.waitForAnswer(seq);
        } catch (problem) {
          if (problem instanceof Unreachable) {
            meta.textContent = "Not sent yet; trying again";
            await pause(problem.seconds * 1000);
          } else {
            this.unsent.remove(message.id);
            meta.textContent = `Not sent: ${problem.message}`;
            meta.classList.add("failed");
          }
        }
      }
      this.sending = false;
    }

    /** The message may have come back by the poll before its own acknowledgement did. */
    settle(id, seq, item) {
      this.shown.delete(id);
      const known = this.log.querySelector(`[data-seq="${seq}"]`);
      if (known && known !== item) item.remove();
      else item.dataset.seq = seq;
    }

    waitForAnswer(seq) {
      if (this.seen > seq && this.log.querySelector(`[data-answers="${seq}"]`)) return;
      this.typing.textContent = "Parley is writing";
      this.typing.classList.add("on");
    }

    show(message) {
      this.seen = message.seq;
      if (this.log.querySelector(`[data-seq="${message.seq}"]`)) return;
      const item = element("li", { className: `message ${message.author}` });
      item.dataset.seq = message.seq;
      if (message.in_reply_to) item.dataset.answers = message.in_reply_to;
      if (message.outcome) item.classList.add("outcome");
      item.append(element("span", { className: "bubble", textContent: this.wordsOf(message) }));
      if (message.author !== "candidate") {
        this.stopTyping();
        this.retireOptions();
        if (message.options?.length) item.append(this.optionsOf(message));
      }
      const who = { bot: "Parley, automated", recruiter: this.recruiter, candidate: "You" }[message.author];
      item.append(element("p", { className: "meta", textContent: `${who}, ${clock(message.sent_at)}` }));
      this.log.append(item);
      this.toEnd();
    }

    /** A chosen time comes back as its instant; people read it as they saw it on the button. */
    wordsOf(message) {
      const instant = message.author === "candidate" && /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?([+-]\d\d:\d\d|Z)$/.test(message.text);
      return instant ? slotLabel(message.text) : message.text;
    }

    optionsOf(message) {
      const group = element("div", { className: "options" });
      group.setAttribute("role", "group");
      group.setAttribute("aria-label", "Answers to choose from");
      for (const option of message.options) {
        const label = option.start ? slotLabel(option.start) : option.label;
        group.append(element("button", { type: "button", textContent: label, onclick: () => { this.say(option.value, label); this.box.focus(); } }));
      }
      return group;
    }

    retireOptions() {
      for (const button of this.log.querySelectorAll(".options button")) button.disabled = true;
    }

    stopTyping() {
      this.typing.textContent = "";
      this.typing.classList.remove("on");
    }

    toEnd() {
      this.log.scrollTop = this.log.scrollHeight;
    }

    notice(text) {
      this.line.textContent = text;
      this.line.hidden = !text;
    }

    async open() {
      const about = await ask("");
      this.recruiter = about.recruiter_name;
      this.title.textContent = `Interview: ${about.job_title}`;
      const company = about.company ? `${about.company}, ` : "";
      this.details.textContent = `${company}with ${about.recruiter_name}, ${about.duration_minutes} minutes`;
      await this.tellZone(about.time_zone);
    }

    /** Told once: a zone that the candidate names in the chat later is not overruled by a reload. */
    async tellZone(known) {
      const told = `parley-zone:${token.slice(0, 12)}`;
      if (known === visitorZone || recall(localStorage, told) === visitorZone) return;
      await ask("", json("PATCH", { time_zone: visitorZone }));
      remember(localStorage, told, visitorZone);
    }

    async follow() {
      for (;;) {
        try {
          const { messages } = await ask(`/messages?after=${this.seen}&wait=${this.caughtUp ? 25 : 0}`, {}, 40000);
          messages.forEach((message) => this.show(message));
          this.notice("");
          if (!this.caughtUp && !messages.length) this.caughtUp = true;
        } catch (problem) {
          if (!(problem instanceof Unreachable)) return this.stop(problem);
          this.notice("Connection lost. Your messages are kept and go out when it is back.");
          await pause(problem.seconds * 1000);
        }
      }
    }

    stop(problem) {
      this.notice(problem.message);
      this.form.hidden = true;
      this.retireOptions();
    }

    async run() {
      for (;;) {
        try {
          await this.open();
          break;
        } catch (problem) {
          if (!(problem instanceof Unreachable)) return this.stop(problem);
          this.notice("Connecting");
          await pause(problem.seconds * 1000);
        }
      }
      this.unsent.waiting.forEach((message) => this.showUnsent(message));
      this.flush();
      await this.follow();
    }
  }

  const start = () => {
    const host = document.createElement("div");
    host.dataset.parley = "";
    const place = tag.dataset.mount && document.querySelector(tag.dataset.mount);
    if (place) place.append(host);
    else tag.after(host);
    const root = host.attachShadow({ mode: "open" });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    root.adoptedStyleSheets = [sheet];
    new Chat(root).run();
  };

  if (document.readyState === "loading") addEventListener("DOMContentLoaded", start);
  else start();
})();
