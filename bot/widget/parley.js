/* Parley's chat, for any page, with one tag:
 *
 *   <script src="https://parley.example/widget.js" data-token="CHAT_TOKEN" async></script>
 *
 * It stands where the tag stands, or in the element that data-mount names, inside a shadow root, so that
 * neither page nor chat can disturb the other. docs/widget.md tells the rest. */

const tag = document.currentScript ?? document.querySelector('script[data-token][src$="/widget.js"]');

const start = () => {
  const { token, mount, theme } = tag.dataset;
  const host = element("div");
  const place = mount && document.querySelector(mount);
  if (place) place.append(host);
  else tag.after(host);
  const root = host.attachShadow({ mode: "open" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  const address = new URL(`api/v1/chat/${encodeURIComponent(token)}`, tag.src).href;
  new Chat(root, address, theme, `parley:${token.slice(0, 12)}`).run();
};

if (!tag?.dataset.token) console.error("parley: the script tag needs data-token, the candidate's chat token");
else if (document.readyState === "loading") addEventListener("DOMContentLoaded", start);
else start();
