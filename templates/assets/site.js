// 大字 remembered, the print button, the address on the not-found page. Every page works without this script.
(function () {
  "use strict";
  var key = "gongkai:text";
  var root = document.documentElement;

  // Storage is refused by some readers' settings and on some copies opened from disk.
  function recall() {
    try {
      return localStorage.getItem(key);
    } catch (refused) {
      return null;
    }
  }

  function remember(large) {
    try {
      if (large) localStorage.setItem(key, "large");
      else localStorage.removeItem(key);
    } catch (refused) {
      // The choice then holds for this page only.
    }
  }

  function apply(large) {
    if (large) root.setAttribute("data-text", "large");
    else root.removeAttribute("data-text");
  }

  // A page taken from the browser's history keeps its old state: called again when it is shown.
  function restoreToggle() {
    var large = recall() === "large";
    apply(large);
    document.getElementById("large").checked = large;
  }

  function followToggle() {
    var toggle = document.getElementById("large");
    toggle.addEventListener("change", function () {
      apply(toggle.checked);
      remember(toggle.checked);
    });
  }

  function offerPrint() {
    document.querySelectorAll("[data-print]").forEach(function (button) {
      button.hidden = false;
      button.addEventListener("click", function () {
        window.print();
      });
    });
  }

  function showRequested() {
    var line = document.querySelector("[data-requested]");
    if (!line) return;
    line.querySelector("span").textContent = decoded(location.pathname);
    line.hidden = false;
  }

  function decoded(address) {
    try {
      return decodeURIComponent(address);
    } catch (malformed) {
      return address;
    }
  }

  // Closed parts do not print in every engine: open them for paper, close again those that were closed.
  function openForPaper() {
    var opened = [];
    window.addEventListener("beforeprint", function () {
      opened = Array.prototype.slice.call(document.querySelectorAll("details:not([open])"));
      opened.forEach(function (part) {
        part.open = true;
      });
    });
    window.addEventListener("afterprint", function () {
      opened.forEach(function (part) {
        part.open = false;
      });
    });
  }

  apply(recall() === "large");
  document.addEventListener("DOMContentLoaded", function () {
    restoreToggle();
    followToggle();
    offerPrint();
    showRequested();
    openForPaper();
  });
  window.addEventListener("pageshow", function (event) {
    if (event.persisted) restoreToggle();
  });
})();
