/* Messages that were not acknowledged yet. They survive a reload of the page, and go out again under their
 * old id, which the service takes for the same message. A page that allows no storage only loses that. */

class Unsent {
  constructor(key) {
    this.key = key;
    this.messages = this.recalled();
  }

  get first() {
    return this.messages[0];
  }

  add(text, label) {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    const id = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
    const message = { id, text, label };
    this.messages.push(message);
    this.keep();
    return message;
  }

  remove({ id }) {
    this.messages = this.messages.filter((one) => one.id !== id);
    this.keep();
  }

  recalled() {
    try {
      return JSON.parse(sessionStorage.getItem(this.key)) ?? [];
    } catch {
      return [];
    }
  }

  keep() {
    try {
      if (this.messages.length) sessionStorage.setItem(this.key, JSON.stringify(this.messages));
      else sessionStorage.removeItem(this.key);
    } catch {
      // not allowed here
    }
  }
}
