/* One press ticks all that stand on the page now, or none; the page renews itself meanwhile. */
(() => {
  "use strict";
  document.addEventListener("click", ({ target }) => {
    if (target.id !== "tick-all") return;
    const boxes = [...document.querySelectorAll(".ticked input[type=checkbox]")];
    const wanted = boxes.some((box) => !box.checked);
    for (const box of boxes) box.checked = wanted;
  });
})();
