/* The talk itself: one loop asks for what is new and waits (long poll); another sends what was written, one
 * message after the other. Both go on after a lost connection where they stopped. */

const LONG_WAIT = 25; // seconds, the most that the service takes

class Chat {
  constructor(root, address, theme, key) {
    this.connection = new Connection(address);
    this.unsent = new Unsent(key);
    this.zoneKept = new Kept(`${key}:zone`);
    visitorZone = this.zoneKept.value ?? visitorZone;
    this.window = new ChatWindow(root, theme, {
      said: (text, label) => this.say(text, label),
      load: () => this.connection.ask("/slots"),
      moved: (zone) => this.move(zone),
    });
    this.seen = 0;
    this.answered = 0;
    this.heardMe = false;
    this.sending = false;
  }

  async run() {
    try {
      const about = await this.insist(() => this.connection.ask(""));
      this.window.tellAbout(about);
      while (await this.listen(0));
      await this.tellZone(about);
      this.window.messages.speak();
      this.unsent.messages.forEach((message) => this.window.messages.showUnsent(message));
      this.flush();
      for (;;) await this.listen(LONG_WAIT);
    } catch (problem) {
      if (!(problem instanceof Refused)) throw problem;
      this.window.close(problem.status === 404 ? words("gone") : words("stopped", { why: problem.message }));
    }
  }

  async insist(request) {
    const answer = await this.connection.insist(request, (problem) => this.window.tell(this.trouble(problem)));
    this.window.tell("");
    return answer;
  }

  /** A message that waits because there was a lot at once says so itself, and that is enough. */
  trouble({ hurried }) {
    if (!hurried) return words("lost");
    return this.sending ? "" : words("hurried");
  }

  /** Shows what was said since; how many messages that were. */
  async listen(wait) {
    const path = `/messages?after=${this.seen}&wait=${wait}`;
    const { messages } = await this.insist(() => this.connection.ask(path, {}, wait + 15));
    messages.forEach((message) => this.hear(message));
    return messages.length;
  }

  hear(message) {
    this.seen = message.seq;
    this.answered = Math.max(this.answered, message.in_reply_to ?? 0);
    this.heardMe ||= message.author === "candidate";
    this.window.show(message);
  }

  /** Until the candidate has said something. A zone that they name in the talk is not overruled by a reload. */
  async tellZone({ time_zone }) {
    if (!isVisitorZone(time_zone) && !this.heardMe) await this.sendZone();
  }

  async sendZone() {
    try {
      await this.insist(() => this.connection.send("PATCH", "", { time_zone: visitorZone }));
    } catch (problem) {
      if (!(problem instanceof Refused) || problem.status === 404) throw problem;
      // A zone that the service does not know: buttons show it all the same.
    }
  }

  /** The visitor chose another zone: from now on the bot tells times in it, and what was said is shown anew. */
  async move(zone) {
    visitorZone = zone;
    this.zoneKept.value = zone;
    await this.sendZone();
    this.window.messages.clear();
    this.seen = 0;
    while (await this.listen(0));
    this.unsent.messages.forEach((message) => this.window.messages.showUnsent(message));
  }

  say(text, label) {
    this.window.messages.showUnsent(this.unsent.add(text, label));
    this.flush();
  }

  async flush() {
    if (this.sending) return;
    this.sending = true;
    while (this.unsent.first) await this.deliver(this.unsent.first);
    this.sending = false;
  }

  async deliver(message) {
    const { id, text } = message;
    const later = (problem) => {
      if (problem.hurried) this.window.tell("");
      this.window.messages.mark(message, words(problem.hurried ? "hurried" : "later"));
    };
    try {
      const { seq } = await this.connection.insist(() => this.connection.send("POST", "/messages", { id, text }), later);
      this.window.messages.settle(message, seq);
      if (this.answered < seq) this.window.startTyping();
    } catch (problem) {
      if (!(problem instanceof Refused)) throw problem;
      this.window.messages.mark(message, words("refused", { why: problem.message }), true);
    }
    this.unsent.remove(message);
  }
}
