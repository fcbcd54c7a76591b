//! Countries, by their codes of two letters (ISO 3166-1).

use super::fault::{Fault, Found};

/// One behind the other.
const CODES: &str = "ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZ\
    CACCCDCFCGCHCICKCLCMCNCOCRCUCVCWCXCYCZDEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGM\
    GNGPGQGRGSGTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISITJEJMJOJPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLT\
    LULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNONPNRNUNZOMPAPEPFPGPHPKPLPMPN\
    PRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTKTLTMTNTOTRTTTVTWTZ\
    UAUGUMUSUYUZVAVCVEVGVIVNVUWFWSYEYTZAZMZW";

/// All countries, in the order of their codes.
pub fn countries() -> impl Iterator<Item = &'static str> {
    (0..CODES.len()).step_by(2).map(|at| &CODES[at..at + 2])
}

pub(super) fn check(code: &str) -> Option<Found> {
    let known = countries().any(|known| known == code);
    (!known).then(|| Found::certain(Fault::Country))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_249_each_once_and_in_order() {
        let all: Vec<_> = countries().collect();

        assert_eq!(all.len(), 249);
        assert!(all.is_sorted_by(|one, next| one < next));
    }

    #[test]
    fn what_is_no_country_is_refused() {
        assert_eq!(check("PL"), None);
        for wrong in ["pl", "XX", "P", "POL", "Ł"] {
            assert_eq!(check(wrong).unwrap().fault(), Fault::Country, "{wrong}");
        }
    }
}
