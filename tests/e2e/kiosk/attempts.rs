//! What people try at a kiosk to get out of it: what it is called, and how it is done.

use crate::ways_out;

/// How somebody tries.
pub(crate) enum How {
    /// Keys, one after the other, as xdotool names them.
    Keys(&'static [&'static str]),
    /// Whatever xdotool does else: pointers, and keys that are held.
    Hand(&'static [&'static str]),
    /// A script in the page, as a fault in it might run.
    Script(&'static str),
}

use How::{Hand, Keys, Script};

/// Keys of window managers, desktops and systems.
pub(crate) const OF_SYSTEMS: [(&str, How); 30] = [
    ("close", Keys(&["alt+F4"])),
    ("close twice", Keys(&["alt+F4", "alt+F4"])),
    ("next window", Keys(&["alt+Tab"])),
    ("window before", Keys(&["alt+shift+Tab"])),
    ("next window of all", Keys(&["ctrl+alt+Tab"])),
    (
        "menu of the window",
        // The menu is the window manager's and has the keyboard until it is left.
        Keys(&["alt+space", "Down", "Down", "Return", "Escape", "Escape"]),
    ),
    (
        "menu of the window, minimize",
        Keys(&["alt+space", "n", "Escape"]),
    ),
    ("lower the window", Keys(&["alt+Escape"])),
    ("show the desktop", Keys(&["super+d"])),
    ("files", Keys(&["super+e"])),
    ("run", Keys(&["super+r"])),
    ("run, elsewhere", Keys(&["alt+F2"])),
    ("applications", Keys(&["alt+F1"])),
    ("ease of access", Keys(&["super+u"])),
    ("start menu", Keys(&["super"])),
    ("start menu, elsewhere", Keys(&["ctrl+Escape"])),
    ("task manager", Keys(&["ctrl+shift+Escape"])),
    ("secure attention", Keys(&["ctrl+alt+Delete"])),
    ("end the screen", Keys(&["ctrl+alt+BackSpace"])),
    ("text console", Keys(&["ctrl+alt+F2"])),
    ("desktop to the right", Keys(&["ctrl+alt+Right"])),
    ("desktop to the left", Keys(&["ctrl+alt+Left"])),
    ("desktop below", Keys(&["super+F2"])),
    ("window to the next desktop", Keys(&["shift+alt+Right"])),
    ("a terminal", Keys(&["ctrl+alt+t"])),
    ("lock the screen", Keys(&["super+l"])),
    (
        "sticky keys",
        Keys(&["Shift_L", "Shift_L", "Shift_L", "Shift_L", "Shift_L"]),
    ),
    ("mouse keys", Keys(&["shift+alt+Num_Lock"])),
    ("high contrast", Keys(&["shift+alt+Print"])),
    ("picture of the screen", Keys(&["Print", "alt+Print"])),
];

/// Keys of web views and toolkits.
pub(crate) const OF_BROWSERS: [(&str, How); 34] = [
    ("help", Keys(&["F1"])),
    ("find again", Keys(&["F3"])),
    ("load again", Keys(&["F5", "ctrl+F5"])),
    ("load again, by letters", Keys(&["ctrl+r", "ctrl+shift+r"])),
    ("address", Keys(&["F6", "ctrl+l", "alt+d"])),
    ("caret browsing", Keys(&["F7"])),
    ("menu bar", Keys(&["F10"])),
    ("full screen", Keys(&["F11"])),
    ("developer's tools", Keys(&["F12"])),
    ("inspector", Keys(&["ctrl+shift+i", "ctrl+shift+c"])),
    ("console", Keys(&["ctrl+shift+j", "ctrl+shift+k"])),
    ("the toolkit's inspector", Keys(&["ctrl+shift+d"])),
    ("menu", Keys(&["Menu"])),
    ("menu, by letters", Keys(&["shift+F10"])),
    ("print", Keys(&["ctrl+p"])),
    ("open a file", Keys(&["ctrl+o"])),
    ("save the page", Keys(&["ctrl+s", "ctrl+shift+s"])),
    ("new window", Keys(&["ctrl+n", "ctrl+shift+n"])),
    ("new tab", Keys(&["ctrl+t", "ctrl+shift+t"])),
    ("next tab", Keys(&["ctrl+Tab", "ctrl+Next"])),
    ("close the tab", Keys(&["ctrl+w", "ctrl+F4"])),
    ("quit", Keys(&["ctrl+q"])),
    ("history and downloads", Keys(&["ctrl+h", "ctrl+j"])),
    ("source", Keys(&["ctrl+u"])),
    ("find", Keys(&["ctrl+f", "ctrl+g"])),
    (
        "all of it, copied",
        Keys(&["ctrl+a", "ctrl+c", "ctrl+Insert"]),
    ),
    ("pasted", Keys(&["ctrl+v", "shift+Insert"])),
    (
        "larger and smaller",
        Keys(&["ctrl+plus", "ctrl+minus", "ctrl+minus"]),
    ),
    (
        "back and forward",
        Keys(&["alt+Left", "alt+Right", "BackSpace"]),
    ),
    ("home", Keys(&["alt+Home", "XF86HomePage"])),
    (
        "back, by its own key",
        Keys(&["XF86Back", "XF86Forward", "XF86Refresh"]),
    ),
    (
        "search, by its own key",
        Keys(&["XF86Search", "XF86Favorites"]),
    ),
    (
        "programs, by their own keys",
        Keys(&["XF86Mail", "XF86Calculator", "XF86Explorer"]),
    ),
    ("letters by number", Keys(&["ctrl+shift+u", "Escape"])),
];

/// What hands do with a mouse or on the glass.
pub(crate) const BY_HAND: [(&str, How); 10] = [
    (
        "menu under the pointer",
        Hand(&["mousemove", "700", "200", "click", "3"]),
    ),
    (
        "menu over a button",
        Hand(&["mousemove", "700", "950", "click", "3"]),
    ),
    (
        "paste with the middle button",
        Hand(&["mousemove", "700", "300", "click", "2"]),
    ),
    (
        "back by a button of the mouse",
        Hand(&["click", "8", "click", "9"]),
    ),
    (
        "larger by the wheel",
        Hand(&[
            "keydown", "ctrl", "click", "4", "click", "4", "keyup", "ctrl",
        ]),
    ),
    (
        "text, marked by drawing",
        Hand(&[
            "mousemove",
            "30",
            "60",
            "mousedown",
            "1",
            "mousemove",
            "1300",
            "700",
            "mouseup",
            "1",
        ]),
    ),
    (
        "a word, by two clicks",
        Hand(&[
            "mousemove",
            "700",
            "150",
            "click",
            "--repeat",
            "3",
            "--delay",
            "20",
            "1",
        ]),
    ),
    (
        "from the left edge",
        Hand(&[
            "mousemove",
            "0",
            "500",
            "mousedown",
            "1",
            "mousemove",
            "600",
            "500",
            "mouseup",
            "1",
        ]),
    ),
    (
        "from the upper edge",
        Hand(&[
            "mousemove",
            "700",
            "0",
            "mousedown",
            "1",
            "mousemove",
            "700",
            "600",
            "mouseup",
            "1",
        ]),
    ),
    (
        "the window, taken along",
        Hand(&[
            "mousemove",
            "700",
            "300",
            "keydown",
            "alt",
            "mousedown",
            "1",
            "mousemove",
            "200",
            "800",
            "mouseup",
            "1",
            "keyup",
            "alt",
        ]),
    ),
];

/// What a page could do that was made to run something.
pub(crate) const BY_SCRIPT: [(&str, How); 17] = [
    ("the desk's page", Script("location.href = '/index.html'")),
    ("the desk's page, as root", Script("location.assign('/')")),
    (
        "the same page with a question",
        Script("location.search = '?desk'"),
    ),
    (
        "another page in its place",
        Script("location.replace('/assets/')"),
    ),
    (
        "its own source",
        Script("location.href = 'view-source:' + location.href"),
    ),
    ("a device", Script("location.href = 'shell:startup'")),
    ("a mail", Script("location.href = 'mailto:a@example.com'")),
    ("a telephone", Script("location.href = 'tel:112'")),
    (
        "another window of ours",
        Script("window.open('/index.html'); window.open('kiosk.html', 'x', 'popup')"),
    ),
    ("a message", Script("setTimeout(() => alert('outside'))")),
    (
        "a question",
        Script("setTimeout(() => { confirm('outside'); prompt('outside') })"),
    ),
    ("paper", Script("window.print()")),
    (
        "a file, by its field",
        Script(
            "const f = document.createElement('input'); f.type = 'file'; document.body.append(f);
             f.click(); try { f.showPicker?.() } catch {} f.remove()",
        ),
    ),
    (
        "a file, by the system's own way",
        Script(
            "window.showOpenFilePicker?.().catch(() => {}); window.showSaveFilePicker?.().catch(() => {})",
        ),
    ),
    (
        "camera, place and notes",
        Script(
            "navigator.mediaDevices?.getUserMedia({ video: true, audio: true }).catch(() => {});
             navigator.geolocation?.getCurrentPosition(() => { document.title = 'outside' });
             window.Notification?.requestPermission?.()",
        ),
    ),
    (
        "another full screen",
        Script(
            "document.documentElement.requestFullscreen?.().catch(() => {}); document.exitFullscreen?.().catch(() => {})",
        ),
    ),
    (
        "smaller, moved and closed",
        Script("window.resizeTo(300, 300); window.moveTo(50, 50); window.close(); window.blur()"),
    ),
];

/// Those of the desk's own page, each with a visitor's book of its own behind `OUTSIDE`.
pub(crate) use ways_out::TRIES as OUTSIDE;
