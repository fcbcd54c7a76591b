//! What was written is what would be written now.

#[test]
fn the_committed_files_are_those_of_the_contract_and_the_words() {
    let files = studiodesk_client_codegen::files().unwrap();
    assert!(files.len() > 40);

    let old: Vec<_> = files
        .iter()
        .filter(|(path, text)| {
            let there = std::fs::read_to_string(studiodesk_client_codegen::client().join(path));
            there.as_ref().ok() != Some(text)
        })
        .map(|(path, _)| path.display().to_string())
        .collect();

    assert!(
        old.is_empty(),
        "run `cargo run -p studiodesk-client-codegen`; old are {old:?}"
    );
}
