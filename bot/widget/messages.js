/* The messages in their order: those with a number, and below them those that are still on their way. */

class Messages {
  /** `choose` hears of a pressed button: its value, its words, and whether it was pressed by key; `look` of one
   * that shows all free times. */
  constructor(root, choose, look) {
    this.root = root;
    this.choose = choose;
    this.look = look;
    this.labels = new Map();
    this.list = element("ol");
    this.log = element("div", {
      className: "log",
      tabIndex: 0,
      attributes: { role: "log", "aria-live": "off" },
    }, this.list);
    this.stayAtEnd();
  }

  /** Who reads the newest message goes on seeing it when the box below grows or a notice comes. */
  stayAtEnd() {
    let atEnd = true;
    this.log.addEventListener("scroll", () => {
      atEnd = this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < 8;
    });
    new ResizeObserver(() => { if (atEnd) this.log.scrollTop = this.log.scrollHeight; }).observe(this.log);
  }

  get isEmpty() {
    return !this.list.childElementCount;
  }

  /** As if nothing had been said: it comes again, told otherwise. */
  clear() {
    this.labels.clear();
    this.list.replaceChildren();
  }

  /** Screen readers are told of what comes from now on, not of what was there before. */
  speak() {
    this.log.setAttribute("aria-live", "polite");
  }

  show(message, recruiter) {
    if (this.numbered(message.seq)) return;
    if (this.isLate(message.seq)) message = { ...message, options: [] };
    else this.retireOptions();
    if (message.author === "candidate" && this.claimUnsent(message)) return;
    const item = this.made(message, recruiter);
    this.place(item, message.seq);
    this.reveal(item);
  }

  made({ author, text, sent_at, outcome, options }, recruiter) {
    const who = { bot: words("bot"), recruiter, candidate: words("candidate") }[author];
    const item = element("li", { className: author }, this.bubble(author === "candidate" ? this.asSeen(text) : text));
    if (outcome) item.classList.add("outcome", outcome);
    if (options?.length) item.append(this.optionsOf(options));
    item.append(element("p", { className: "meta", textContent: `${who}, ${clockOf(sent_at)}` }));
    return item;
  }

  bubble(text) {
    return element("p", { className: "words", dir: "auto", textContent: text });
  }

  /** A chosen time comes back as its instant; people read it as it stood on the button. */
  asSeen(text) {
    return this.labels.get(text) ?? (isInstant(text) ? inVisitorsWords(text) : text);
  }

  optionsOf(options) {
    const group = element("div", { className: "options", attributes: { role: "group", "aria-label": words("answers") } });
    group.append(...options.map((option) => this.buttonOf(option)));
    return group;
  }

  buttonOf(option) {
    const [label, more] = wordsOfOption(option);
    this.labels.set(option.value, label);
    const button = element("button", { type: "button" }, label);
    if (more) button.append(element("small", { textContent: more }));
    if (option.picker) button.setAttribute("aria-haspopup", "dialog");
    button.addEventListener("click", (event) =>
      option.picker ? this.look(option.value, label) : this.choose(option.value, label, event.detail === 0));
    return button;
  }

  /** The button that shows all free times, while it can be pressed. */
  get pickerButton() {
    return this.list.querySelector(".options [aria-haspopup]");
  }

  /** Only the newest message can be answered by button. */
  retireOptions() {
    const held = this.root.activeElement?.closest(".options");
    this.list.querySelectorAll(".options").forEach((options) => options.remove());
    if (held) this.log.focus({ preventScroll: true });
  }

  showUnsent({ id, text, label }) {
    if (this.unsentItem(id)) return;
    const item = element("li", { className: "candidate" }, this.bubble(label), element("p", { className: "meta", textContent: words("sending") }));
    Object.assign(item.dataset, { unsent: id, text });
    this.retireOptions();
    this.list.append(item);
    this.reveal(item);
  }

  unsentItem(id) {
    return this.list.querySelector(`[data-unsent="${id}"]`);
  }

  /** What became of a message that was on its way. */
  mark({ id }, sentence, failed = false) {
    const meta = this.unsentItem(id)?.querySelector(".meta");
    if (!meta || meta.textContent === sentence) return;
    meta.textContent = sentence;
    meta.classList.toggle("failed", failed);
  }

  /** The service has it as number `seq`; it may have come back by the poll already. */
  settle(message, seq) {
    this.mark(message, words("sent", { time: clockOf(Date.now()) }));
    const item = this.unsentItem(message.id);
    if (!item) return;
    delete item.dataset.unsent;
    if (item.dataset.seq) return;
    if (this.numbered(seq)) item.remove();
    else this.place(item, seq);
  }

  /** One of ours came back before its acknowledgement: it is the same message, not another one. */
  claimUnsent({ seq, text }) {
    const ours = [...this.list.querySelectorAll("[data-unsent]")];
    const same = ours.find((one) => !one.dataset.seq && one.dataset.text === text);
    if (same) this.place(same, seq);
    return Boolean(same);
  }

  isLate(seq) {
    return [...this.list.querySelectorAll("[data-seq]")].some((one) => Number(one.dataset.seq) > seq);
  }

  numbered(seq) {
    return this.list.querySelector(`[data-seq="${seq}"]`);
  }

  place(item, seq) {
    const comesAfter = (one) => one !== item && (!one.dataset.seq || Number(one.dataset.seq) > seq);
    this.list.insertBefore(item, [...this.list.children].find(comesAfter) ?? null);
    item.dataset.seq = seq;
  }

  /** The end of the talk, or the beginning of a message that is taller than what can be seen of it. */
  reveal(item) {
    const tall = item.offsetHeight > this.log.clientHeight;
    this.log.scrollTop = tall ? item.offsetTop - this.list.offsetTop - 12 : this.log.scrollHeight;
  }
}
