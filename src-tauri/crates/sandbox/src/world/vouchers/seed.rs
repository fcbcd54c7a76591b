//! The vouchers that a studio has given out when this begins: of every kind, and some that are used
//! up soon or over.

use jiff::ToSpan;

use super::{CheckinVoucher, Cut, Discount, Lasts, Voucher, VoucherKind, Vouchers};
use crate::money::Money;
use crate::period::Period;
use crate::world::{Domain, Ids, Origin};

impl Domain for Vouchers {
    fn seeded(origin: Origin, ids: &mut Ids) -> Self {
        let day = origin.day;
        let open = (
            day.saturating_sub(60.days()),
            day.saturating_add(300.days()),
        );
        let over = (
            day.saturating_sub(200.days()),
            day.saturating_sub(10.days()),
        );
        let discount = |cut, lasts| Discount { cut, lasts };
        let voucher = |code: &str, kind, remarks: &str, days| Voucher {
            code: code.to_owned(),
            kind,
            remarks: remarks.to_owned(),
            extras: false,
            bonus: None,
            offers: Vec::new(),
            days,
            left: 500,
            text: None,
        };
        let three_months = Lasts::For(Period::months(3));
        let terms = "Gültig für Neumitglieder; nicht mit anderen Aktionen kombinierbar.";
        let contract = vec![
            Voucher {
                text: Some((ids.next(), terms.to_owned())),
                ..voucher(
                    "START50",
                    VoucherKind::Discount(vec![
                        discount(Cut::Percent(50), three_months),
                        discount(Cut::Percent(10), Lasts::FirstTerm),
                    ]),
                    "Drei Monate zum halben Preis",
                    open,
                )
            },
            Voucher {
                extras: true,
                ..voucher(
                    "TREUE5",
                    VoucherKind::Discount(vec![discount(Cut::Percent(5), Lasts::Always)]),
                    "Auch auf Module und Pauschalen",
                    open,
                )
            },
            voucher(
                "MINUS10",
                VoucherKind::Discount(vec![discount(
                    Cut::Absolute(Money(1_000)),
                    Lasts::FirstTerm,
                )]),
                "Zehn Euro weniger in der Erstlaufzeit",
                open,
            ),
            Voucher {
                bonus: Some(Period::months(1)),
                ..voucher(
                    "EINMONATFREI",
                    VoucherKind::Discount(Vec::new()),
                    "Der erste Monat ist geschenkt",
                    open,
                )
            },
            voucher(
                "GUTHABEN25",
                VoucherKind::Credit(Money(2_500)),
                "Guthaben auf dem Mitgliedskonto",
                open,
            ),
            Voucher {
                offers: vec!["Firmenfitness".to_owned()],
                ..voucher(
                    "FIRMA15",
                    VoucherKind::Company(
                        "Beispiel Maschinenbau GmbH".to_owned(),
                        Cut::Absolute(Money(1_500)),
                    ),
                    "Arbeitgeberzuschuss",
                    open,
                )
            },
            Voucher {
                offers: vec!["Firmenfitness".to_owned()],
                ..voucher(
                    "FIRMA40",
                    VoucherKind::Company("Przykład Sp. z o.o.".to_owned(), Cut::Percent(40)),
                    "Arbeitgeberzuschuss",
                    open,
                )
            },
            Voucher {
                left: 1,
                ..voucher(
                    "NUR-EINMAL",
                    VoucherKind::Discount(vec![discount(Cut::Percent(20), three_months)]),
                    "Für eine Person",
                    open,
                )
            },
            voucher(
                "SOMMER",
                VoucherKind::Discount(vec![discount(Cut::Percent(30), three_months)]),
                "Sommeraktion",
                over,
            ),
            voucher(
                "JAHRESVERTRAG",
                VoucherKind::Contract,
                "Die Erstlaufzeit ist bezahlt",
                open,
            ),
        ];
        let visit = |code: &str, offer, last_day| CheckinVoucher {
            code: code.to_owned(),
            offer,
            last_day,
            redeemed_by: None,
        };
        Self {
            contract,
            checkin: vec![
                visit("CHVB1-YL29-MYVA", 0, open.1),
                visit("CHVB1-7QK4-WD3N", 0, open.1),
                visit("CHVB1-M2PX-88TR", 1, open.1),
                visit("CHVB1-ALT0-2024", 0, over.1),
            ],
        }
    }
}
