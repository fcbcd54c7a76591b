//! Spelling by tables of the corpus' own, so that a mistake of the index cannot agree with itself.

/// Letters with marks, and how people write them without.
const MARKED: [(&str, &str, &str); 6] = [
    ("ä", "a", "ae"),
    ("ö", "o", "oe"),
    ("ü", "u", "ue"),
    ("ø", "o", "oe"),
    ("å", "a", "aa"),
    ("ß", "ss", "ss"),
];
/// Letters with marks that go, each row with the letter that stays.
const OTHERS: &str = "a áàâãăąạảấầẩậắặ\nc çćč\nd đðď\ne éèêëęěẽẹếềểễệ\ng ğ\ni íìîïıịĩ\nl ł\nn ñńň\n\
    o óòôõőơọỏốồổộớờởợ\nr řŕ\ns śşšș\nt țť\nu úùûũűưụủứừửựů\ny ýÿỳỷỹỵ\nz źżž\n\
    α ά\nε έ\nη ή\nι ίϊΐ\nο ό\nυ ύϋΰ\nω ώ\nе ё\nи й";

/// Lower case, and no marks.
pub(crate) fn strip(text: &str) -> String {
    respell(text, |(_, plain, _)| plain)
}

/// Lower case, and `ae` for `ä`.
pub(crate) fn widen(text: &str) -> String {
    respell(text, |(_, _, wide)| wide)
}

fn respell(text: &str, choose: fn((&str, &'static str, &'static str)) -> &'static str) -> String {
    let lower = text.to_lowercase().replace('\u{307}', "");
    let mut respelled = String::new();
    for letter in lower.chars() {
        let of = |row: &&(&str, &str, &str)| row.0.starts_with(letter);
        let group = |row: &&str| row.chars().skip(2).any(|marked| marked == letter);
        match (letter, MARKED.iter().find(of), OTHERS.lines().find(group)) {
            ('þ', ..) => respelled.push_str("th"),
            ('æ', ..) => respelled.push_str("ae"),
            ('œ', ..) => respelled.push_str("oe"),
            ('’', ..) => respelled.push('\''),
            (_, Some(&row), _) => respelled.push_str(choose(row)),
            (_, _, Some(row)) => respelled.extend(row.trim_start().chars().next()),
            _ => respelled.push(letter),
        }
    }
    respelled
}

/// Words of a text without marks.
pub(crate) fn words(text: &str) -> Vec<String> {
    let stripped = strip(text);
    let words = stripped.split(|c: char| !c.is_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

/// How many letters have to be added, left out, changed or swapped; `None` for more than `most`.
pub(crate) fn distance(one: &[char], other: &[char], most: usize) -> Option<usize> {
    if one.len().abs_diff(other.len()) > most {
        return None;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=other.len()).collect();
    for i in 1..=one.len() {
        let mut row = Vec::with_capacity(above.len());
        row.push(i);
        for j in 1..=other.len() {
            let changed = above[j - 1] + usize::from(one[i - 1] != other[j - 1]);
            let mut least = changed.min(row[j - 1] + 1).min(above[j] + 1);
            if i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1] {
                least = least.min(before[j - 2] + 1);
            }
            row.push(least);
        }
        // A swap costs one and reaches over one row.
        if row.iter().all(|&cell| cell > most + 1) {
            return None;
        }
        before = std::mem::replace(&mut above, row);
    }
    above.last().copied().filter(|&away| away <= most)
}

/// Tables by which Cyrillic and Greek names are written in Latin letters: passports, German and English
/// newspapers, and what people write themselves.
const CYRILLIC: [&str; 3] = [
    "а a,б b,в v,г g,ґ g,д d,е e,є ie,ж zh,з z,и i,і i,ї i,к k,л l,м m,н n,о o,п p,р r,с s,т t,у u,ф f,\
     х kh,ц ts,ч ch,ш sh,щ shch,ъ ,ы y,ь ,э e,ю yu,я ya,й y,ё e",
    "а a,б b,в w,г g,ґ g,д d,е e,є je,ж sch,з s,и i,і i,ї ji,к k,л l,м m,н n,о o,п p,р r,с s,т t,у u,ф f,\
     х ch,ц z,ч tsch,ш sch,щ schtsch,ъ ,ы y,ь ,э e,ю ju,я ja,й j,ё jo",
    "а a,б b,в v,г g,ґ g,д d,е e,є ie,ж zh,з z,и i,і i,ї i,к k,л l,м m,н n,о o,п p,р r,с s,т t,у u,ф f,\
     х h,ц c,ч ch,ш sh,щ sch,ъ ,ы i,ь ,э e,ю iu,я ia,й i,ё io",
];
const GREEK: [&str; 2] = [
    "ου ou,αυ av,ευ ev,μπ b,ντ d,γγ ng,γκ g,α a,β v,γ g,δ d,ε e,ζ z,η i,θ th,ι i,κ k,λ l,μ m,ν n,ξ x,ο o,\
     π p,ρ r,σ s,ς s,τ t,υ y,φ f,χ ch,ψ ps,ω o",
    "ου ou,αυ au,ευ eu,μπ mp,ντ nt,γγ gg,γκ gk,α a,β b,γ g,δ d,ε e,ζ z,η i,θ th,ι i,κ k,λ l,μ m,ν n,ξ x,\
     ο o,π p,ρ r,σ s,ς s,τ t,υ y,φ ph,χ h,ψ ps,ω o",
];

/// The name in Latin letters, in each way; none for one that is in Latin letters.
pub(crate) fn romanised(name: &str) -> Vec<String> {
    let lower = name.to_lowercase();
    let is_in = |range: std::ops::Range<char>| lower.chars().any(|c| range.contains(&c));
    if is_in('\u{400}'..'\u{500}') {
        CYRILLIC
            .iter()
            .map(|table| by_table(&lower, table))
            .collect()
    } else if is_in('\u{370}'..'\u{400}') {
        let plain = strip(&lower);
        GREEK.iter().map(|table| by_table(&plain, table)).collect()
    } else {
        Vec::new()
    }
}

fn by_table(name: &str, table: &str) -> String {
    let rows: Vec<(&str, &str)> = table
        .split(',')
        .filter_map(|row| row.split_once(' '))
        .collect();
    let mut latin = String::new();
    let mut rest = name;
    while let Some(letter) = rest.chars().next() {
        let row = rows.iter().find(|(from, _)| rest.starts_with(from));
        let (to, used) = row.map_or(
            (&rest[..letter.len_utf8()], letter.len_utf8()),
            |&(from, to)| (to, from.len()),
        );
        latin.push_str(to);
        rest = &rest[used..];
    }
    latin
}
