//! The logo, from a file that somebody chose to the start screen.

use std::fs;
use std::path::Path;

use studiodesk_images::{inspect, png};
use studiodesk_kiosk::policy::{
    FILE, KioskLogoPicked, KioskSetUp, KioskSetUpSaved, keep_logo, kept_logo, logo_in_force, read,
};
use studiodesk_services::PictureProblem;

use super::set_up::{Manager, unfit};

/// A picture of one colour.
fn picture(folder: &Path, shade: u8, size: (u32, u32)) -> std::path::PathBuf {
    let path = folder.join(format!("chosen-{shade}.png"));
    let pixel = [shade, shade, shade, 255];
    let pixels = pixel.repeat((size.0 * size.1) as usize);
    fs::write(&path, png(size.0, size.1, pixels).unwrap()).unwrap();
    path
}

fn kept(folder: &Path, chosen: &Path) -> String {
    match keep_logo(folder, chosen).unwrap() {
        KioskLogoPicked::Kept { name } => name,
        other => panic!("{other:?}"),
    }
}

fn logos(folder: &Path) -> Vec<String> {
    let files = fs::read_dir(folder).unwrap().flatten();
    let names = files.map(|it| it.file_name().to_string_lossy().into_owned());
    names.filter(|it| it.starts_with("kiosk-logo-")).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_chosen_is_shown_once_it_is_saved_and_the_one_before_goes() {
    let manager = Manager::new().await;
    let (folder, managed) = (manager.folder(), manager.managed());
    let with = |logo: &str| KioskSetUp {
        logo: Some(logo.into()),
        ..manager.decided()
    };
    let first = kept(&folder, &picture(&folder, 10, (2_000, 500)));
    let unsaved = logo_in_force(&managed, &folder);
    manager.saves(with(&first), Some("7351"));
    let shown = inspect(&logo_in_force(&managed, &folder).unwrap()).unwrap();

    let second = kept(&folder, &picture(&folder, 200, (300, 300)));
    let both = logos(&folder).len();
    manager.saves(with(&second), None);

    assert_eq!(unsaved, None);
    assert_eq!((shown.width, shown.height), (960, 240));
    assert_eq!((both, logos(&folder)), (2, vec![second.clone()]));
    assert_eq!(kept_logo(&folder, &first), None);
    assert!(kept_logo(&folder, &second).is_some());
    assert_eq!(manager.sees().set_up.logo, Some(second));
    manager.saves(
        KioskSetUp {
            logo: None,
            ..manager.decided()
        },
        None,
    );
    assert_eq!(logo_in_force(&managed, &folder), None);
    assert!(logos(&folder).is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_names_no_other_file() {
    let manager = Manager::new().await;
    let folder = manager.folder();
    let chosen = picture(&folder, 10, (200, 100));
    let own = kept(&folder, &chosen);
    for other in [
        "kiosk.json",
        "chosen-10.png",
        "/etc/passwd",
        "../own/chosen-10.png",
        &format!("./{own}"),
        "kiosk-logo-0000000000000000.png",
        "kiosk-logo-../../../x.png",
    ] {
        let wanted = KioskSetUp {
            logo: Some(other.into()),
            ..manager.decided()
        };

        assert_eq!(
            manager.saves(wanted, Some("7351")),
            unfit("logo"),
            "{other}"
        );
        assert_eq!(kept_logo(&folder, other), None, "{other}");
    }
    assert!(!folder.join(FILE).exists());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_administrator_names_any_file_and_one_that_is_broken_closes_nothing() {
    let manager = Manager::new().await;
    let (folder, managed) = (manager.folder(), manager.managed());
    let saved = manager.saves(manager.decided(), Some("7351"));
    assert!(matches!(saved, KioskSetUpSaved::Saved { .. }));
    let mut policy: serde_json::Value =
        serde_json::from_slice(&fs::read(folder.join(FILE)).unwrap()).unwrap();
    policy["logo"] = "chosen-10.png".into();
    fs::write(&managed, policy.to_string()).unwrap();
    let missing = logo_in_force(&managed, &folder);
    let chosen = picture(managed.parent().unwrap(), 10, (200, 100));

    let shown = logo_in_force(&managed, &folder);
    fs::write(&chosen, "<svg/>").unwrap();
    let broken = logo_in_force(&managed, &folder);

    assert_eq!((missing, broken), (None, None));
    assert!(shown.is_some());
    assert!(read(&managed, &folder).is_ok());
}

#[test]
fn what_cannot_be_shown_is_not_kept() {
    let folder = tempfile::tempdir().unwrap();
    let chosen = folder.path().join("chosen.png");
    fs::write(&chosen, "GIF89a and more").unwrap();

    let picked = keep_logo(folder.path(), &chosen).unwrap();

    let problem = PictureProblem::Gif;
    assert_eq!(picked, KioskLogoPicked::Refused { problem });
    assert!(logos(folder.path()).is_empty());
}
