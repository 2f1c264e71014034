/* What stands around the messages: the heading, what is going on, and the box to write in. */

class ChatWindow {
  /** `said` hears what the visitor says: the text, and the words for it that they saw. */
  constructor(root, theme, said) {
    this.said = said;
    this.messages = new Messages(root, (value, label, byKey) => this.choose(value, label, byKey));
    this.title = element("h2", { textContent: "Interview" });
    this.details = element("p");
    this.zone = element("p", { textContent: `Your time zone: ${zoneInWords(VISITOR_ZONE)}` });
    this.typing = element("p", { className: "typing", attributes: { role: "status" } });
    this.notice = element("p", { className: "notice", hidden: true, attributes: { role: "status" } });
    this.box = element("textarea", { id: "box", rows: 1, maxLength: 4000, placeholder: "Write in your own words", enterKeyHint: "send" });
    this.form = element("form", {},
      element("label", { htmlFor: "box", textContent: "Your message" }), this.box,
      element("button", { type: "submit", className: "send", textContent: "Send" }));
    this.chat = element("section", { className: "chat", attributes: { "aria-label": "Interview chat" } },
      element("header", {}, this.title, this.details, this.zone), this.messages.log, this.typing, this.notice, this.form);
    root.append(this.chat);
    this.listen();
    this.paint(theme);
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

  tellAbout({ job_title, company, recruiter_name, duration_minutes }) {
    this.recruiter = recruiter_name;
    this.title.textContent = `Interview: ${job_title}`;
    const known = [company, `with ${recruiter_name}`, `${duration_minutes} minutes`];
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
    this.form.hidden = true;
    this.zone.hidden = this.messages.isEmpty;
    this.chat.classList.toggle("closed", this.messages.isEmpty);
  }

  /** Not for ever: where a person has the word, no answer comes by itself. */
  startTyping() {
    this.typing.textContent = "Parley is writing";
    this.typing.classList.add("on");
    clearTimeout(this.patience);
    this.patience = setTimeout(() => this.stopTyping(), 12000);
  }

  stopTyping() {
    this.typing.textContent = "";
    this.typing.classList.remove("on");
  }
}
