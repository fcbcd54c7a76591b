//! The pieces that lock a computer down, in words and as files to be written by an administrator.

/// What is told where cage and systemd are.
const LINUX: &str = "\
# A station on Linux: cage shows one program and nothing else, systemd starts it again.
#
# 1. As root: install cage, and make a user that can do nothing else:
#      useradd --create-home --shell /usr/sbin/nologin kiosk
# 2. Write what follows to /etc/systemd/system/studiodesk-kiosk.service, then:
#      systemctl daemon-reload && systemctl enable --now studiodesk-kiosk.service
# 3. Write the settings to /etc/studiodesk/kiosk.json, owned by root. The hash of the staff PIN:
#      studiodesk kiosk hash-pin
# 4. In /etc/systemd/logind.conf: NAutoVTs=0 and ReserveVT=0. In /etc/sysctl.d: kernel.sysrq=0.
# 5. Look what is still open, as that user: studiodesk kiosk check

[Unit]
Description=Studiodesk kiosk
After=systemd-user-sessions.service network-online.target
Wants=network-online.target
Conflicts=getty@tty1.service
StartLimitIntervalSec=0

[Service]
User=kiosk
PAMName=login
TTYPath=/dev/tty1
StandardInput=tty
UtmpIdentifier=tty1
ExecStart=/usr/bin/cage -- PROGRAM --kiosk
Restart=always
RestartSec=1
UnsetEnvironment=TAURI_AUTOMATION TAURI_WEBVIEW_AUTOMATION
LimitCORE=0
NoNewPrivileges=yes
PrivateTmp=yes
ProtectSystem=strict
ProtectKernelTunables=yes
ProtectKernelModules=yes
ProtectControlGroups=yes
ReadWritePaths=/home/kiosk
RestrictSUIDSGID=yes

[Install]
WantedBy=multi-user.target
";

const WINDOWS: &str = "\
A station on Windows (Enterprise, Education or IoT):
1. Make a local standard user 'kiosk' without a password prompt, and sign it in at start.
2. Shell Launcher: PROGRAM --kiosk as that user's shell, restarted when it ends.
3. Keyboard Filter: Alt+F4, Alt+Tab, Ctrl+Alt+Del, Win, Ctrl+Shift+Esc, Left Alt+Left Shift+PrtScn.
4. AppLocker or WDAC: only this program and the WebView2 runtime for that user.
5. Switch off edge swipes, sticky and filter keys, the power button and notifications.
6. Settings: C:\\ProgramData\\Studiodesk\\kiosk.json, writable by administrators alone.
";

const MACOS: &str = "\
A station on macOS:
1. Make a standard user 'kiosk', and keep an administrator for recovery.
2. Start PROGRAM --kiosk by a launch agent with KeepAlive, as that user.
3. A configuration profile: no Dock, no process switching, no force quit, no log-out.
4. Settings: /Library/Application Support/Studiodesk/kiosk.json, owned by root.
";

/// What is to be done on this system, with the place of this program.
pub(super) fn pieces() -> String {
    let text = if cfg!(target_os = "linux") {
        LINUX
    } else if cfg!(windows) {
        WINDOWS
    } else {
        MACOS
    };
    let program = std::env::current_exe();
    let program = program.map(|it| it.display().to_string());
    text.replace("PROGRAM", &program.unwrap_or_else(|_| "studiodesk".into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_unit_starts_the_kiosk_again_and_lets_no_driver_in() {
        assert!(LINUX.contains("Restart=always"));
        assert!(LINUX.contains("cage -- PROGRAM --kiosk\n"));
        assert!(LINUX.contains("UnsetEnvironment=TAURI_AUTOMATION TAURI_WEBVIEW_AUTOMATION"));
        assert!(!pieces().contains("PROGRAM"));
    }
}
