// Keys on the screen for every field that takes words: letters for pinyin, figures, and the signs of document numbers.
(() => {
  "use strict";
  var mostWords = 8;
  // Each key: what it types, what stands on it, what it is called where the sign says nothing aloud.
  var signs = { "〔": "左六角括号", "〕": "右六角括号", "-": "连字符", "/": "斜线" };
  var orders = { erase: "退格", clear: "清空", space: "空格", submit: "检索", close: "收起" };
  var rows = [
    "1 2 3 4 5 6 7 8 9 0 erase",
    "q w e r t y u i o p clear",
    "a s d f g h j k l /",
    "z x c v b n m 〔 〕 -",
    "第 号 年 space submit close",
  ];
  var wanted =
    "input[type=search], input[type=text], input[type=url], input[type=tel], input:not([type]), textarea";

  var keyboard, words, hint;
  var field = null;
  var asked = 0;

  function make(name, className, parent) {
    var element = document.createElement(name);
    element.className = className;
    if (parent) parent.appendChild(element);
    return element;
  }

  function makeKey(key, parent) {
    var button = make("button", "key", parent);
    button.type = "button";
    button.setAttribute("data-key", key);
    button.textContent = orders[key] || key;
    if (orders[key]) button.className += ` key-${key}`;
    if (signs[key]) button.setAttribute("aria-label", `${key} ${signs[key]}`);
    return button;
  }

  function makeWord(parent) {
    var button = make("button", "key key-word", parent);
    button.type = "button";
    button.hidden = true;
    return button;
  }

  // Made once, when the first field is touched.
  function build() {
    keyboard = make("div", "keyboard");
    keyboard.setAttribute("role", "group");
    keyboard.setAttribute("aria-label", "屏幕键盘");
    var line = make("div", "keyboard-words", keyboard);
    line.setAttribute("role", "group");
    line.setAttribute("aria-label", "可选的词");
    hint = make("p", "keyboard-hint", line);
    hint.setAttribute("role", "status");
    words = [];
    while (words.length < mostWords) words.push(makeWord(line));
    rows.forEach((row) => {
      var keys = make("div", "keyboard-row", keyboard);
      row.split(" ").forEach((key) => {
        makeKey(key, keys);
      });
    });
    // The field keeps the focus while keys are touched.
    keyboard.addEventListener("mousedown", (event) => {
      event.preventDefault();
    });
    keyboard.addEventListener("click", press);
  }

  function press(event) {
    var key = event.target.closest("button");
    if (!key || !field) return;
    var name = key.getAttribute("data-key");
    if (name === null) chooseWord(key.textContent);
    else if (name === "erase") erase();
    else if (name === "clear") replace(0, field.value.length, "");
    else if (name === "space") type(" ");
    else if (name === "submit") submit();
    else if (name === "close") close(true);
    else type(name);
  }

  function replace(start, end, text) {
    field.setRangeText(text, start, end, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function hasRoom(start, end, text) {
    return field.maxLength < 0 || field.value.length - (end - start) + text.length <= field.maxLength;
  }

  function type(text) {
    var start = field.selectionStart;
    var end = field.selectionEnd;
    if (hasRoom(start, end, text)) replace(start, end, text);
  }

  // A character outside the first plane is two units, and goes as one.
  function erase() {
    var start = field.selectionStart;
    var end = field.selectionEnd;
    if (start === end) start -= /[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(field.value.slice(0, end)) ? 2 : 1;
    replace(Math.max(0, start), end, "");
  }

  function submit() {
    close(true);
    if (field.form) field.form.requestSubmit();
  }

  // ── Words by their pinyin ──

  function lettersBefore() {
    var found = /[a-zA-Z]+$/.exec(field.value.slice(0, field.selectionStart));
    return found ? found[0] : "";
  }

  function chooseWord(word) {
    var end = field.selectionStart;
    var start = end - lettersBefore().length;
    var inKeyboard = keyboard.contains(document.activeElement);
    if (!hasRoom(start, end, word)) return;
    replace(start, end, word);
    // The word that was chosen is gone: who works by keyboard goes on in the field.
    if (inKeyboard) field.focus();
  }

  function offerWords() {
    var letters = lettersBefore();
    var number = ++asked;
    if (typeof window.gongkaiWords !== "function") {
      showWords([], "");
      return;
    }
    if (letters === "") {
      showWords([], "打拼音或者拼音首字母，再选词");
      return;
    }
    // Whatever goes wrong in finding words, the letters stay and can be searched for.
    Promise.resolve()
      .then(() => window.gongkaiWords(letters.toLowerCase()))
      .then(
        (found) => {
          if (number !== asked) return;
          var list = Array.isArray(found) ? found.slice(0, mostWords) : [];
          showWords(list, "");
        },
        () => {
          if (number === asked) showWords([], "");
        },
      );
  }

  function showWords(list, sentence) {
    hint.textContent = sentence;
    words.forEach((word, index) => {
      word.hidden = index >= list.length;
      word.textContent = index < list.length ? String(list[index]) : "";
    });
    if (list.length > 0) uncover();
  }

  // ── Shown and put away ──

  function open(target) {
    if (!keyboard) build();
    if (field !== target) {
      field = target;
      (field.form || field).insertAdjacentElement("afterend", keyboard);
    }
    keyboard.hidden = false;
    document.documentElement.setAttribute("data-keyboard", "");
    offerWords();
    uncover();
  }

  function close(byHand) {
    if (!keyboard || keyboard.hidden) return;
    if (byHand && keyboard.contains(document.activeElement)) field.focus();
    keyboard.hidden = true;
    asked++;
  }

  function uncover() {
    var covered = (field.form || field).getBoundingClientRect().bottom + 16;
    var over = covered - keyboard.getBoundingClientRect().top;
    if (over > 0) window.scrollBy(0, over);
  }

  // On the way from the field to the keys lies the button of its form.
  function belongsToField(element) {
    return element === field || field.form?.contains(element) === true;
  }

  function isField(element) {
    return element instanceof Element && element.matches(wanted) && !element.readOnly && !element.disabled;
  }

  document.addEventListener("DOMContentLoaded", () => {
    // The machine's own keyboard would cover the page, and leads out of it.
    document.querySelectorAll(wanted).forEach((one) => {
      one.setAttribute("inputmode", "none");
    });
    document.addEventListener("focusin", (event) => {
      if (isField(event.target) && event.target !== field) open(event.target);
      else if (isField(event.target) && (!keyboard || keyboard.hidden)) open(event.target);
      else if (keyboard && !keyboard.contains(event.target) && !belongsToField(event.target)) close(false);
    });
    // Touched again after it was put away.
    document.addEventListener("click", (event) => {
      if (isField(event.target)) open(event.target);
      else if (keyboard && document.activeElement === document.body) close(false);
    });
    document.addEventListener("input", (event) => {
      if (event.target === field && !keyboard.hidden) offerWords();
    });
    document.addEventListener("submit", () => {
      close(false);
    });
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape") close(true);
    });
    if (isField(document.activeElement)) open(document.activeElement);
  });
})();
