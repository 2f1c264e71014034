/* Requests to the service. One that may work later is tried again, ever more slowly, and at once when the
 * network comes back or the page is looked at again. */

const SLOWEST = 20; // seconds between two tries

/** Nothing came back, or only "later": the same request may well work then. */
class Unreachable extends Error {
  constructor(seconds = 0, hurried = false) {
    super("unreachable");
    this.seconds = seconds;
    this.hurried = hurried; // it was too much at once
  }
}

/** The service understood, and said no. */
class Refused extends Error {
  constructor(status, sentence) {
    super(sentence);
    this.status = status;
  }
}

class Connection {
  constructor(base) {
    this.base = base;
    this.underWay = new Set();
    this.waiting = new Set();
    addEventListener("online", () => this.goOn());
    document.addEventListener("visibilitychange", () => document.hidden || this.goOn());
    addEventListener("offline", () => this.underWay.forEach((request) => request.abort()));
  }

  goOn() {
    this.waiting.forEach((wake) => wake());
  }

  pause(seconds) {
    return new Promise((resolve) => {
      const wake = () => { clearTimeout(timer); this.waiting.delete(wake); resolve(); };
      const timer = setTimeout(wake, seconds * 1000);
      this.waiting.add(wake);
    });
  }

  /** One request; `limit` in seconds. Throws Unreachable or Refused. */
  async ask(path, init = {}, limit = 15) {
    const { status, retryAfter, body } = await this.exchange(path, init, limit);
    if (status < 300) return body;
    if (status === 429 || status >= 500) throw new Unreachable(retryAfter, status === 429);
    throw new Refused(status, body.error?.message ?? "refused");
  }

  async exchange(path, init, limit) {
    const request = new AbortController();
    const timer = setTimeout(() => request.abort(), limit * 1000);
    this.underWay.add(request);
    try {
      const answer = await fetch(this.base + path, { ...init, signal: request.signal, credentials: "omit", cache: "no-store" });
      const retryAfter = Number(answer.headers.get("Retry-After")) || 0;
      return { status: answer.status, retryAfter, body: answer.status < 500 ? await answer.json() : {} };
    } catch {
      throw new Unreachable();
    } finally {
      clearTimeout(timer);
      this.underWay.delete(request);
    }
  }

  send(method, path, body) {
    return this.ask(path, { method, headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
  }

  /** Makes the request until it goes through or is refused; `failing` hears of every try that does not. */
  async insist(request, failing) {
    for (let tries = 0; ; tries += 1) {
      try {
        return await request();
      } catch (problem) {
        if (!(problem instanceof Unreachable)) throw problem;
        failing(problem);
        await this.pause(problem.seconds || Math.min(SLOWEST, 2 ** tries) * (0.75 + Math.random() / 2));
      }
    }
  }
}
