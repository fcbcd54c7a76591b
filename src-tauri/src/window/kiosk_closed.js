// Takes from a kiosk's page what a desk's page still has: the menu of text fields, dragging, the keys that
// change the size of everything, and those that leave a page or the window. Runs after closed.js.
(() => {
  const keys = new Set(['F1', 'F6', 'F10', 'F11', 'F12', 'ContextMenu', 'PrintScreen', 'BrowserHome',
    'BrowserFavorites', 'LaunchMail', 'LaunchApplication1', 'LaunchApplication2', 'Help']);
  // Size, all, copy, cut, paste, tabs, windows, history, developer's tools.
  const withCtrl = new Set(['+', '-', '=', '0', 'a', 'c', 'x', 'v', 't', 'n', 'w', 'h', 'i', 'j', 'k', 'l', 'q',
    'd', 'e', 'b', 'tab', 'pageup', 'pagedown']);

  function leaves(event) {
    if (keys.has(event.key) || event.metaKey) return true;
    // AltGr is Ctrl with Alt, and writes letters.
    if (event.altKey && !event.ctrlKey) return true;
    return event.ctrlKey && !event.altKey && withCtrl.has(event.key.toLowerCase());
  }

  function prevent(kind, isUnwanted = () => true) {
    const listener = (event) => {
      if (isUnwanted(event)) event.preventDefault();
    };
    window.addEventListener(kind, listener, { capture: true, passive: false });
  }

  prevent('keydown', leaves);
  for (const kind of ['contextmenu', 'dragstart', 'copy', 'cut', 'paste', 'auxclick']) prevent(kind);
  prevent('wheel', (event) => event.ctrlKey);
  prevent('touchmove', (event) => event.touches.length > 1);
  for (const kind of ['gesturestart', 'gesturechange']) prevent(kind);
  // A page that closes itself leaves an empty window.
  Object.defineProperty(window, 'close', { value: () => {}, writable: false, configurable: false });
  // On the other systems it was taken away before.
  if (navigator.platform.startsWith('Win')) {
    Object.defineProperty(window, 'print', { value: () => {}, writable: false });
  }
})();
