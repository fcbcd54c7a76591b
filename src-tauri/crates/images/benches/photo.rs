//! A photo of twelve megapixels, from its bytes to what a person sees and to what is sent, side by side with
//! `vipsthumbnail`, in one run.
//!
//! `cargo bench -p studiodesk-images` makes the photo, prints a table and fails when the ratio is above the
//! limit. Both unpack the photo anew for each of the two, as `vipsthumbnail` has to; how soon a person has both
//! from one unpacking, as in the window, is shown beside it. What a start of `vipsthumbnail` takes is counted
//! in its favour, in the round in which it was measured: a machine that is busy for a while is so for both.
#![expect(clippy::print_stdout, reason = "the table is the result")]

use std::error::Error;
use std::path::Path;
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

use image::{Rgb, RgbImage};
use jpeg_encoder::{ColorType, Encoder, SamplingFactor};
use studiodesk_figures::{Figure, Goal, report};
use studiodesk_images::{Crop, Source};

const WIDTH: u16 = 4032;
const HEIGHT: u16 = 3024;
const PREVIEW: u32 = 1024;
const ROUNDS: usize = 15;
const LIMIT: f64 = 1.5;

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let photo = photo()?;
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("photo.jpg");
    std::fs::write(&path, &photo)?;
    println!("{WIDTH} x {HEIGHT}, {} KiB", photo.len() / 1024);

    let (mut opened, mut previewed, mut prepared) = (Vec::new(), Vec::new(), Vec::new());
    let (mut ours, mut theirs, mut start) = (Vec::new(), Vec::new(), Vec::new());
    let mut net = Vec::new();
    // Turn by turn, so that whatever else the machine does slows down both.
    for _ in 0..ROUNDS {
        let began = Instant::now();
        let source = Source::open(&std::fs::read(&path)?)?;
        opened.push(began.elapsed());
        let preview = source.preview(PREVIEW)?;
        previewed.push(began.elapsed());
        let middle = Crop::middle(WIDTH.into(), HEIGHT.into());
        std::hint::black_box(source.prepare(middle)?);
        prepared.push(began.elapsed());
        drop((source, preview));

        let began = Instant::now();
        let preview = Source::open(&std::fs::read(&path)?)?.preview(PREVIEW)?;
        std::fs::write(folder.path().join("ours-preview.jpg"), preview)?;
        let square = Source::open(&std::fs::read(&path)?)?.prepare(middle)?;
        std::fs::write(folder.path().join("ours.jpg"), square)?;
        ours.push(began.elapsed());

        let began = Instant::now();
        vips(
            &path,
            &[
                "--size",
                "1024x1024",
                "-o",
                "theirs-preview.jpg[Q=80,strip]",
            ],
        )?;
        let crop = ["--size", "1200x1200", "--smartcrop", "centre"];
        vips(
            &path,
            &[&crop[..], &["-o", "theirs.jpg[Q=90,strip]"]].concat(),
        )?;
        let took = began.elapsed();
        let began = Instant::now();
        succeed(Command::new("vipsthumbnail").arg("--version"))?;
        let starts = 2 * began.elapsed();
        theirs.push(took);
        start.push(starts);
        net.push(took.saturating_sub(starts));
    }
    for (name, times) in [
        ("unpacked", &mut opened),
        ("two starts of vipsthumbnail", &mut start),
        ("vipsthumbnail with them", &mut theirs),
    ] {
        println!("{name}: {:.1} ms", median(times));
    }
    let (ours, net) = (median(&mut ours), median(&mut net));
    let alone =
        |name: &str, times: &mut [Duration]| Figure::alone(name, median(times), Goal::Shown);
    Ok(report(&[
        Figure::beside(
            "photo of 12 MP, both files, ms",
            ours,
            net,
            Goal::RatioAtMost(LIMIT),
        ),
        alone("photo of 12 MP, to the preview, ms", &mut previewed),
        alone("photo of 12 MP, to what is sent, ms", &mut prepared),
    ])?)
}

fn vips(photo: &Path, arguments: &[&str]) -> Result<(), Box<dyn Error>> {
    succeed(Command::new("vipsthumbnail").arg(photo).args(arguments))
}

fn succeed(command: &mut Command) -> Result<(), Box<dyn Error>> {
    let said = command.output()?;
    if said.status.success() {
        return Ok(());
    }
    Err(String::from_utf8_lossy(&said.stderr).into())
}

/// The middle one, in milliseconds.
fn median(times: &mut [Duration]) -> f64 {
    times.sort();
    times[times.len() / 2].as_secs_f64() * 1000.0
}

/// Shapes, shades and noise, packed as phones pack: about four megabytes.
fn photo() -> Result<Vec<u8>, Box<dyn Error>> {
    let mut seed = 1_u32;
    let image = RgbImage::from_fn(WIDTH.into(), HEIGHT.into(), |x, y| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let noise = (seed >> 28) as f32;
        let (across, down) = (x as f32 / 90.0, y as f32 / 70.0);
        let face = (across.sin() * down.cos() * 60.0) + ((x / 37 + y / 53) % 7) as f32 * 9.0;
        Rgb([110.0, 90.0, 70.0].map(|base| (base + face + noise * 2.0).clamp(0.0, 255.0) as u8))
    });
    let mut photo = Vec::new();
    let mut encoder = Encoder::new(&mut photo, 92);
    encoder.set_sampling_factor(SamplingFactor::F_2_2);
    encoder.encode(image.as_raw(), WIDTH, HEIGHT, ColorType::Rgb)?;
    Ok(photo)
}
