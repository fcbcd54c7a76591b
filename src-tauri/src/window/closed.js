// Takes from the web view what a browser has and a desk program has not: before the page is there,
// and whatever the page does. Copying, pasting, undoing, Ctrl+K and Ctrl with +, - and 0 stay.
//
// What remains open on Windows: WebView2 hears its own keys before a page when the page is busy or
// not loaded yet, and its menu in a text field has more than text. Both have a switch in its
// settings, which only unsafe code reaches.
(() => {
  const isMac = navigator.platform.startsWith('Mac');

  // Find, find again, downloads, open, print, reload, save, source.
  const letters = new Set(['f', 'g', 'j', 'o', 'p', 'r', 's', 'u']);
  // Find again, reload, caret browsing, and the keys of keyboards made for browsers.
  const names = new Set([
    'F3', 'F5', 'F7', 'BrowserBack', 'BrowserForward', 'BrowserRefresh', 'BrowserSearch',
  ]);

  // On a keyboard with other letters the key's place tells what the web view takes it for.
  function letter({ key, code }) {
    return /^[a-z]$/i.test(key) ? key.toLowerCase() : code.replace(/^Key/, '').toLowerCase();
  }

  function isBrowsers(event) {
    if (names.has(event.key)) return true;
    // A Mac moves by words and lines with these, and has emacs' keys on Ctrl.
    if (isMac) return event.metaKey && !event.ctrlKey && letters.has(letter(event));
    if (event.altKey && !event.ctrlKey) return ['ArrowLeft', 'ArrowRight'].includes(event.key);
    // AltGr is Ctrl with Alt on Windows, and writes letters.
    return event.ctrlKey && !event.altKey && letters.has(letter(event));
  }

  function isTextField(target) {
    return Boolean(target?.closest?.('input:is([type="text"], [type="search"]), textarea'));
  }

  function prevent(kind, isUnwanted) {
    const listener = (event) => {
      if (isUnwanted(event)) event.preventDefault();
    };
    window.addEventListener(kind, listener, { capture: true });
  }

  prevent('keydown', isBrowsers);
  prevent('contextmenu', (event) => !isTextField(event.target));
  prevent('dragover', () => true);
  prevent('drop', () => true);
  // Printing is asked of the program, which on Windows has no other way than this.
  if (!navigator.platform.startsWith('Win')) {
    Object.defineProperty(window, 'print', { value: () => {}, writable: false });
  }
})();
