//! What the contract's names are called in Rust.

/// Where schemas stand that several groups use.
pub(crate) const SHARED: &str = "shared";

/// The groups, by the contract's tag: module, and what its operations are about.
pub(crate) const GROUPS: &[(&str, &str, &str)] = &[
    (
        "Appointments",
        "appointments",
        "bookable appointments and their bookings",
    ),
    (
        "Checkin vouchers",
        "checkin_vouchers",
        "vouchers that are redeemed at a check-in",
    ),
    ("Classes", "classes", "classes, their slots and bookings"),
    (
        "Cross Studio",
        "cross_studio",
        "customers and offers of all studios that have this integration",
    ),
    (
        "Customers",
        "customers",
        "customers, their access, documents and benefits",
    ),
    (
        "Customers Account",
        "account",
        "a customer's account: balances, transactions, payments",
    ),
    (
        "Customers Communication",
        "communications",
        "what a customer wants to be told, and messages to them",
    ),
    (
        "Customers Self-service",
        "customer_self_service",
        "changes of a customer's own data",
    ),
    (
        "Devices",
        "devices",
        "readers and vending machines of the studio",
    ),
    ("Employees", "employees", "the studio's employees"),
    (
        "Finance",
        "finance",
        "debt collection and exports for tax advisors",
    ),
    ("Leads", "leads", "people who may become members"),
    (
        "Member lists",
        "member_lists",
        "lists of members that the studio keeps",
    ),
    (
        "Membership Self-service",
        "membership_self_service",
        "changes of a contract: idle periods, modules, cancelation",
    ),
    (
        "Memberships",
        "memberships",
        "membership offers, sign-up and switch",
    ),
    (
        "Online offers",
        "online_offers",
        "offers that are sold online",
    ),
    ("Payments", "payments", "sessions of the payment widget"),
    ("Studios", "studios", "the studio itself"),
    (
        "Trial Offers",
        "trial_offers",
        "trial offers, their bookings and leads",
    ),
];

/// The module of a tag.
pub(crate) fn group(tag: &str) -> Option<&'static str> {
    GROUPS
        .iter()
        .find(|(there, ..)| *there == tag)
        .map(|(_, group, _)| *group)
}

/// The schema of the part `data` of a multipart operation; the contract describes it beside the part.
pub(crate) fn multipart_data(operation: &str) -> &'static [&'static str] {
    match operation {
        "createIdlePeriodAmendment" => &["IdlePeriodCreateRequest"],
        "updateIdlePeriod" => &["IdlePeriodUpdateRequest"],
        _ => &[],
    }
}

/// The Rust name of a schema: without the words that only its server's source needs.
pub(crate) fn schema(name: &str) -> String {
    let special = match name {
        "OpenApiV1CustomerDataDtoCustomerAddressData" => "AddressDataState",
        "OpenApiV1CustomerDataDtoCustomerContactData" => "ContactDataState",
        "OpenApiV1CustomerDataDtoCustomerMasterData" => "MasterDataState",
        "OpenApiV1CustomerDataDtoCustomerPaymentData" => "PaymentDataState",
        "OpenApiV1CustomerDataPendingAmendmentDtoCustomerAddressData" => "AddressDataAmendment",
        "OpenApiV1CustomerDataPendingAmendmentDtoCustomerContactData" => "ContactDataAmendment",
        "OpenApiV1CustomerDataPendingAmendmentDtoCustomerMasterData" => "MasterDataAmendment",
        "OpenApiV1CustomerDataPendingAmendmentDtoCustomerPaymentData" => "PaymentDataAmendment",
        "OpenApiV1CustomerPaymentAmendment" => "PaymentDataChange",
        "OpenApiV1BlockDto" => "SwitchBlock",
        "OpenApiV1Block" => "ModuleBlock",
        "AccessMediumDto" => "AccessMedium",
        "Class" => "Class",
        _ => "",
    };
    if !special.is_empty() {
        return special.to_owned();
    }
    name.trim_start_matches("OpenApiV1")
        .trim_end_matches("Dto")
        .to_owned()
}

/// `getCustomerById` as `GetCustomerById`, `CARD_NUMBER` as `CardNumber`.
pub(crate) fn pascal(name: &str) -> String {
    let shouted = name.chars().all(|c| !c.is_ascii_lowercase());
    let mut out = String::new();
    let mut up = true;
    for c in name.chars() {
        if c == '_' || c == '-' || c == ' ' {
            up = true;
        } else if up {
            out.extend(c.to_uppercase());
            up = false;
        } else if shouted {
            out.extend(c.to_lowercase());
        } else {
            out.push(c);
        }
    }
    out
}

/// `getCustomerById` as `get_customer_by_id`.
pub(crate) fn snake(name: &str) -> String {
    let mut out = String::new();
    let mut low = false;
    for c in name.chars() {
        if c.is_ascii_uppercase() {
            if low {
                out.push('_');
            }
            out.extend(c.to_lowercase());
            low = false;
        } else {
            out.push(c);
            low = c != '_';
        }
    }
    out
}

/// A field's name, which may be a word of Rust.
pub(crate) fn field(name: &str) -> String {
    let name = snake(name);
    match name.as_str() {
        "type" | "use" | "match" | "move" | "ref" | "in" | "for" => format!("r#{name}"),
        _ => name,
    }
}

/// `get_customer_by_id` as `GET_CUSTOMER_BY_ID`.
pub(crate) fn shout(name: &str) -> String {
    snake(name).to_uppercase()
}

/// The camel case that serde makes of a field, to see whether it is the contract's.
pub(crate) fn camel(field: &str) -> String {
    let pascal = pascal(field.trim_start_matches("r#"));
    // A field of lower case letters alone looks shouted to nobody, so only the first letter moves.
    let mut chars = pascal.chars();
    chars
        .next()
        .map(|c| c.to_lowercase().chain(chars).collect())
        .unwrap_or_default()
}
