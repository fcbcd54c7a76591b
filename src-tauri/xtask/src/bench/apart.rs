//! Benches that are programs of their own: they measure and tell their figures, and this runs them.

use std::fs;
use std::process::Command;

use studiodesk_figures::{FILE, Figure, from_json};

use crate::command::{cargo, line};
use crate::failure::{Failure, Result};
use crate::root;

/// Runs an example of a package, optimised.
pub(super) fn example(package: &str, example: &str) -> Result<Vec<Figure>> {
    let mut run = cargo();
    run.args(["run", "--quiet", "--release", "--package", package]);
    run.args(["--example", example]);
    figures(&mut run)
}

/// Profile pictures beside `vipsthumbnail`.
pub(super) fn picture() -> Result<Vec<Figure>> {
    let mut run = cargo();
    run.args(["bench", "--quiet", "--package", "studiodesk-images"]);
    figures(run.args(["--bench", "photo"]))
}

/// The member search beside other engines, with at most so many members. It has a workspace of its own: what it
/// is compared with is large, and nobody who builds the program should wait for it.
pub(super) fn search(members: Option<u32>) -> Result<Vec<Figure>> {
    let mut run = cargo();
    run.args(["run", "--quiet", "--release", "--locked", "--manifest-path"]);
    run.arg("src-tauri/crates/search/compare/Cargo.toml");
    run.env("CARGO_TARGET_DIR", root::target().join("compare"));
    if let Some(members) = members {
        run.args(["--", &members.to_string()]);
    }
    figures(&mut run)
}

/// Runs the program and reads the figures that it tells. One that misses a goal ends with a failure and has
/// told its figures as well.
pub(super) fn figures(run: &mut Command) -> Result<Vec<Figure>> {
    fs::create_dir_all(root::own())?;
    let file = root::own().join("figures.json");
    let _ = fs::remove_file(&file);
    let status = run
        .env(FILE, &file)
        .status()
        .map_err(|error| Failure::new(format!("{} does not start: {error}", line(run))))?;
    let Ok(told) = fs::read_to_string(&file) else {
        return Err(Failure::new(format!(
            "{} ended with {status} and told no figures.",
            line(run)
        )));
    };
    read(&told)
}

/// Figures from the text of a file.
pub(super) fn read(text: &str) -> Result<Vec<Figure>> {
    from_json(text).map_err(|error| Failure::new(format!("The file is not understood: {error}.")))
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    #[test]
    fn the_figures_of_a_program_that_missed_its_goal_are_read() {
        let script = r#"echo '{"figures":[{"name":"a","ours":2,"goal":"≤ 1"}]}' > "$STUDIODESK_FIGURES"; exit 1"#;

        let told = figures(Command::new("sh").args(["-c", script])).unwrap();

        assert_eq!(told[0].is_met(), Some(false));
        let silent = figures(&mut Command::new("false")).unwrap_err();
        assert!(silent.to_string().contains("told no figures"), "{silent}");
    }
}
