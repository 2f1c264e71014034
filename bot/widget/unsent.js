/* Messages that were not acknowledged yet. They survive a reload of the page, and go out again under their
 * old id, which the service takes for the same message. A page that allows no storage only loses that. */

/** A value that survives a reload of the page, where the page allows it. */
class Kept {
  constructor(key) {
    this.key = key;
    this.held = this.recalled();
  }

  get value() {
    return this.held;
  }

  set value(value) {
    this.held = value;
    try {
      if (value === null) sessionStorage.removeItem(this.key);
      else sessionStorage.setItem(this.key, JSON.stringify(value));
    } catch {
      // not allowed here
    }
  }

  recalled() {
    try {
      return JSON.parse(sessionStorage.getItem(this.key));
    } catch {
      return null;
    }
  }
}

class Unsent {
  constructor(key) {
    this.kept = new Kept(key);
    this.messages = this.kept.value ?? [];
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

  keep() {
    this.kept.value = this.messages.length ? this.messages : null;
  }
}
