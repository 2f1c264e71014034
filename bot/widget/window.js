/* What stands around the messages: the heading, what is going on, and the box to write in. */

class ChatWindow {
  /** `said` hears what the visitor says: the text, and the words for it that they saw. `load` brings the free
   * times, `moved` hears of another zone. */
  constructor(root, theme, { said, load, moved }) {
    this.said = said;
    this.messages = new Messages(root, (value, label, byKey) => this.choose(value, label, byKey), (...asked) => this.look(...asked));
    this.picker = new Picker(root, { load, choose: (...chosen) => this.choose(...chosen), closed: (...how) => this.putAside(...how) });
    this.title = element("h2");
    this.details = element("p");
    this.zones = new Zones(moved);
    this.telegram = element("a", { hidden: true, target: "_blank", rel: "noopener" });
    this.typing = element("p", { className: "typing", attributes: { role: "status" } });
    this.notice = element("p", { className: "notice", hidden: true, attributes: { role: "status" } });
    this.label = element("label", { htmlFor: "box" });
    this.box = element("textarea", { id: "box", rows: 1, maxLength: 4000, enterKeyHint: "send" });
    this.send = element("button", { type: "submit", className: "send" });
    this.form = element("form", {}, this.label, this.box, this.send);
    const talk = element("div", { className: "talk" }, this.messages.log, this.typing, this.notice, this.form);
    this.chat = element("section", { className: "chat" },
      element("header", {}, this.title, this.details, this.zones.root, this.telegram),
      element("div", { className: "sides" }, talk, this.picker.root));
    root.append(this.chat);
    this.listen();
    this.paint(theme);
    this.speak();
  }

  /** All words of the window, in the language that is spoken now; the page around it hears which it is. */
  speak() {
    this.chat.dispatchEvent(new CustomEvent("parley:language", { detail: language, bubbles: true, composed: true }));
    this.chat.setAttribute("aria-label", words("region"));
    this.chat.lang = language;
    this.messages.log.setAttribute("aria-label", words("conversation"));
    this.title.textContent = words("heading");
    this.label.textContent = words("message");
    this.box.placeholder = words("placeholder");
    this.send.textContent = words("send");
    this.telegram.textContent = words("telegram");
    this.zones.speak();
  }

  listen() {
    this.form.addEventListener("submit", (event) => { event.preventDefault(); this.submit(); });
    this.box.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      this.submit();
    });
    this.box.addEventListener("input", () => this.grow());
  }

  /** Light or dark as the page says with data-theme, else as the visitor's system does. */
  paint(theme) {
    const system = matchMedia("(prefers-color-scheme: dark)");
    const choose = () => this.chat.classList.toggle("dark", theme ? theme === "dark" : system.matches);
    system.addEventListener("change", choose);
    choose();
  }

  grow() {
    this.box.style.height = "auto";
    this.box.style.height = `${this.box.scrollHeight + 3}px`;
  }

  submit() {
    const text = this.box.value.trim();
    if (!text) return;
    this.box.value = "";
    this.grow();
    this.said(text, text);
  }

  /** Who pressed the button by key goes on from the box; who touched it wants no keyboard to open. */
  choose(value, label, byKey) {
    this.said(value, label);
    if (byKey) this.box.focus({ preventScroll: true });
  }

  /** All free times come up; `words` are what the pressed button would have said. */
  look(value, label) {
    this.chat.classList.add("picking");
    this.picker.open(value, label);
  }

  putAside(byKey) {
    this.chat.classList.remove("picking");
    if (byKey) (this.messages.pickerButton ?? this.box).focus({ preventScroll: true });
  }

  tellAbout({ job_title, company, recruiter_name, duration_minutes, language: spoken, telegram_url }) {
    speakAs(spoken);
    this.speak();
    if (telegram_url?.startsWith("https://t.me/")) Object.assign(this.telegram, { href: telegram_url, hidden: false });
    this.recruiter = recruiter_name;
    this.title.textContent = words("heading_of", { title: job_title });
    const known = [company, words("with", { name: recruiter_name }), counted("minutes", duration_minutes)];
    this.details.textContent = known.filter(Boolean).join(", ");
  }

  show(message) {
    if (message.author !== "candidate") this.stopTyping();
    this.messages.show(message, this.recruiter);
  }

  tell(sentence) {
    if (this.notice.textContent === sentence) return;
    this.notice.textContent = sentence;
    this.notice.hidden = !sentence;
  }

  close(sentence) {
    this.tell(sentence);
    this.stopTyping();
    this.messages.retireOptions();
    this.picker.close();
    this.form.hidden = this.telegram.hidden = true;
    this.zones.root.hidden = this.messages.isEmpty;
    this.chat.classList.toggle("closed", this.messages.isEmpty);
  }

  /** Not for ever: where a person has the word, no answer comes by itself. */
  startTyping() {
    this.typing.textContent = words("writing");
    this.typing.classList.add("on");
    clearTimeout(this.patience);
    this.patience = setTimeout(() => this.stopTyping(), 12000);
  }

  stopTyping() {
    this.typing.textContent = "";
    this.typing.classList.remove("on");
  }
}
