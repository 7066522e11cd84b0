// A screen in a hall: goes home when it is left alone, asks before, keeps a way back, and stays inside its own folder.
(() => {
  "use strict";
  var textKey = "gongkai:text";
  var trailKey = "gongkai:trail";
  // WCAG 2.2.1 asks for at least twenty seconds in which one touch is enough.
  var warningSeconds = 20;
  var longestTrail = 50;

  var box, count, stay, idleSeconds, homeAddress, rootAddress, atHome;
  var trail = [];
  // Seconds since somebody touched the screen, scrolled or pressed a key.
  var idle = 0;
  var focusedBefore = null;
  var leaving = false;

  // ── What this visit has seen: kept for 返回, forgotten when the screen goes home ──

  // Storage is refused by some settings; 返回 then does not show itself.
  function recallTrail() {
    try {
      return JSON.parse(sessionStorage.getItem(trailKey)) || [];
    } catch (refused) {
      return [];
    }
  }

  function keepTrail() {
    try {
      sessionStorage.setItem(trailKey, JSON.stringify(trail));
    } catch (refused) {
      trail = [];
    }
  }

  function here() {
    return location.href.replace(/#.*$/, "");
  }

  function cameThroughHistory() {
    var entry = performance.getEntriesByType("navigation")[0];
    return entry !== undefined && entry.type === "back_forward";
  }

  // The browser's own way back must not show one visitor what another has read.
  function enterTrail(throughHistory) {
    trail = recallTrail();
    var known = trail.map((step) => step.at).lastIndexOf(here());
    if (throughHistory && known < 0 && !atHome) {
      goHome();
      return;
    }
    if (throughHistory && known >= 0) trail.length = known + 1;
    if (trail.length === 0 || trail[trail.length - 1].at !== here()) trail.push({ at: here(), y: 0 });
    else if (location.hash === "") window.scrollTo(0, trail[trail.length - 1].y);
    if (trail.length > longestTrail) trail.shift();
    keepTrail();
    document.querySelector("[data-back]").hidden = trail.length < 2;
  }

  function goBack() {
    trail.pop();
    leaving = true;
    keepTrail();
    location.replace(trail[trail.length - 1].at);
  }

  function leavePage() {
    if (leaving || trail.length === 0) return;
    // Searching again changes the address of the page that is already open.
    trail[trail.length - 1] = { at: here(), y: Math.round(window.scrollY) };
    keepTrail();
  }

  // ── Left alone ──

  function forget() {
    trail = [];
    try {
      sessionStorage.removeItem(trailKey);
      localStorage.removeItem(textKey);
    } catch (refused) {
      // Nothing was kept.
    }
  }

  function goHome() {
    leaving = true;
    forget();
    location.replace(homeAddress);
  }

  function fields() {
    return document.querySelectorAll("input[type=search], input[type=text], textarea");
  }

  function isUntouched() {
    return (
      window.scrollY === 0 &&
      trail.length < 2 &&
      !document.getElementById("large").checked &&
      document.activeElement === document.body &&
      Array.prototype.every.call(fields(), (field) => field.value === "")
    );
  }

  function resetHome() {
    calm();
    forget();
    if (document.activeElement) document.activeElement.blur();
    fields().forEach((field) => {
      field.value = "";
    });
    var large = document.getElementById("large");
    if (large.checked) large.click();
    document.querySelector("[data-back]").hidden = true;
    trail = [{ at: here(), y: 0 }];
    keepTrail();
    window.scrollTo(0, 0);
    idle = 0;
  }

  function warn(left) {
    count.firstChild.nodeValue = String(left);
    if (!box.hidden) return;
    focusedBefore = document.activeElement;
    box.hidden = false;
    stay.focus({ preventScroll: true });
  }

  function calm() {
    if (box.hidden) return;
    box.hidden = true;
    if (focusedBefore) focusedBefore.focus({ preventScroll: true });
    focusedBefore = null;
  }

  // One clock for the whole page; it makes nothing and stops nothing.
  function tick() {
    if (leaving) return;
    idle = Math.min(idle + 1, idleSeconds);
    var left = idleSeconds - idle;
    if (left > warningSeconds) calm();
    else if (atHome && isUntouched()) return;
    else if (left > 0) warn(left);
    else if (atHome) resetHome();
    else goHome();
  }

  function touched() {
    idle = 0;
  }

  // What is under the question must not be pressed by the touch that answers it.
  function answer(event) {
    touched();
    if (box.hidden) return;
    event.preventDefault();
    event.stopPropagation();
    calm();
  }

  // ── Nothing leads out ──

  function stayInside(event) {
    var link = event.target.closest ? event.target.closest("a[href]") : null;
    if (link && (link.href.indexOf(rootAddress) !== 0 || link.hasAttribute("download")))
      event.preventDefault();
  }

  // A day has fields for figures, which no key on this screen writes: the calendar comes wherever it is touched.
  function openCalendar(event) {
    var day = event.target.closest ? event.target.closest("input[type=date]") : null;
    if (!day || typeof day.showPicker !== "function") return;
    try {
      day.showPicker();
    } catch (refused) {
      // Its own sign still opens it.
    }
  }

  function refuse(event) {
    event.preventDefault();
  }

  document.addEventListener("DOMContentLoaded", () => {
    box = document.querySelector("[data-idle]");
    count = box.querySelector("[data-idle-count]");
    count.appendChild(document.createTextNode(""));
    stay = box.querySelector("[data-idle-stay]");
    idleSeconds = Number(box.getAttribute("data-idle"));
    homeAddress = new URL(box.getAttribute("data-home"), location.href).href;
    rootAddress = new URL(box.getAttribute("data-root"), location.href).href;
    atHome = here().replace(/\?.*$/, "") === homeAddress;
    enterTrail(cameThroughHistory());
    document.querySelector("[data-back]").addEventListener("click", goBack);
    ["pointerdown", "touchstart", "wheel", "scroll", "input"].forEach((name) => {
      document.addEventListener(name, touched, { capture: true, passive: true });
    });
    document.addEventListener("keydown", answer, true);
    document.addEventListener("click", answer, true);
    document.addEventListener("click", stayInside);
    document.addEventListener("click", openCalendar);
    document.addEventListener("auxclick", refuse);
    document.addEventListener("contextmenu", refuse);
    document.addEventListener("dragstart", refuse);
    setInterval(tick, 1000);
  });
  window.addEventListener("pagehide", leavePage);
  window.addEventListener("pageshow", (event) => {
    if (!event.persisted) return;
    touched();
    leaving = false;
    enterTrail(true);
  });
})();
