/* One press ticks all that can be ticked, or none. Nothing ticked is said before the form leaves, so that no words
 * that somebody wrote are lost by it. */
(() => {
  "use strict";
  const all = document.querySelector("#tick-all");
  if (!all) return;
  const boxes = [...document.querySelectorAll(".ticked input[type=checkbox]")];
  const ticked = () => boxes.filter((box) => box.checked).length;

  const tell = () => {
    all.textContent = ticked() === boxes.length ? "Tick none" : "Tick all";
    boxes[0].setCustomValidity(ticked() ? "" : "Tick whom it is for.");
  };

  if (!boxes.length) return;
  all.hidden = false;
  all.addEventListener("click", () => {
    const wanted = ticked() < boxes.length;
    for (const box of boxes) box.checked = wanted;
    tell();
  });
  for (const box of boxes) box.addEventListener("change", tell);
  tell();
})();
