// Shows one slide after the other. Everything is in the page from the start: a turn moves one attribute and makes nothing.
(() => {
  "use strict";
  var root = document.documentElement;
  var main = document.querySelector("[data-seconds]");
  var slides = document.querySelectorAll("[data-slide]");
  var button = document.querySelector("[data-pause]");
  var at = 0;
  var paused = false;

  function turn() {
    if (paused) return;
    root.setAttribute("data-turned", "");
    slides[at].removeAttribute("data-shown");
    at = (at + 1) % slides.length;
    slides[at].setAttribute("data-shown", "");
  }

  function pause() {
    paused = !paused;
    button.setAttribute("aria-pressed", String(paused));
  }

  root.setAttribute("data-rotating", "");
  button.hidden = false;
  button.addEventListener("click", pause);
  setInterval(turn, Number(main.getAttribute("data-seconds")) * 1000);
})();
