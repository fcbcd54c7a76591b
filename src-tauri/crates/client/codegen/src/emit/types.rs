//! Structs and enums of a group.

use std::collections::{BTreeMap, BTreeSet};

use super::{Source, doc, head};
use crate::contract::{Kind, Property, Schema, Shape, rows};
use crate::enums::Enum;
use crate::names;

/// Whether a group has types of its own.
pub(super) fn any(source: &Source<'_>, group: &str) -> bool {
    !source.enums.in_group(group).is_empty() || !structs(source, group).is_empty()
}

/// The schemas that become structs: not the slices, which are all [`Page`](crate::Page).
fn structs<'a>(source: &'a Source<'_>, group: &str) -> Vec<&'a Schema> {
    let mut all: Vec<_> = source
        .contract
        .schemas
        .values()
        .filter(|it| {
            it.group == group && matches!(it.shape, Shape::Object(_)) && rows(it).is_none()
        })
        .collect();
    all.sort_by_key(|it| source.words.place(&it.name));
    all
}

/// The file with the types of a group.
pub(super) fn file(source: &Source<'_>, group: &str, about: &str) -> String {
    let mut imports = BTreeSet::new();
    let mut body = String::new();
    let enums = source.enums.in_group(group);
    if !enums.is_empty() {
        imports.insert("crate::wire::wire_enum".to_owned());
    }
    let structs = structs(source, group);
    if !structs.is_empty() {
        imports.insert("serde::{Deserialize, Serialize}".to_owned());
    }
    for schema in structs {
        body += &one_struct(source, schema, &mut imports);
    }
    if group == names::SHARED {
        body += MONTH_DAY;
    }
    for it in enums {
        body += &one_enum(source, it);
    }
    let mut out = head(about);
    out += &uses(&imports);
    out + &body
}

/// `use` lines: foreign crates first, one line a module.
pub(super) fn uses(imports: &BTreeSet<String>) -> String {
    let mut modules: BTreeMap<(bool, &str), Vec<&str>> = BTreeMap::new();
    for path in imports {
        let (module, name) = path.rsplit_once("::").unwrap_or(("", path));
        // What is written in braces already stays a line of its own.
        let (module, name) = match path.split_once("::{") {
            Some(_) => (path.as_str(), ""),
            None => (module, name),
        };
        let ours = module.starts_with("crate") || module.starts_with("super");
        modules.entry((ours, module)).or_default().push(name);
    }
    let mut out = String::new();
    let mut foreign = false;
    for ((ours, module), names) in modules {
        if ours && foreign {
            out.push('\n');
        }
        foreign = !ours;
        out += &match names.as_slice() {
            [""] => format!("use {module};\n"),
            [name] => format!("use {module}::{name};\n"),
            names => format!("use {module}::{{{}}};\n", names.join(", ")),
        };
    }
    out + "\n"
}

const MONTH_DAY: &str = "
/// A day of every year.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = \"camelCase\", default)]
pub struct MonthDay {
    /// Month by its name.
    #[serde(skip_serializing_if = \"Option::is_none\")]
    pub month: Option<Month>,
    /// Month, 1 to 12.
    #[serde(skip_serializing_if = \"Option::is_none\")]
    pub month_value: Option<i64>,
    /// Day of the month, 1 to 31.
    #[serde(skip_serializing_if = \"Option::is_none\")]
    pub day_of_month: Option<i64>,
}
";

fn one_struct(source: &Source<'_>, schema: &Schema, imports: &mut BTreeSet<String>) -> String {
    let Shape::Object(properties) = &schema.shape else {
        return String::new();
    };
    let mut properties: Vec<_> = properties.iter().collect();
    properties.sort_by_key(|it| source.words.place(&format!("{}.{}", schema.name, it.name)));
    let name = names::schema(&schema.name);
    let must = |it: &Property| it.required && !schema.received;
    // Nothing is required of an answer, for tenants leave out what the contract requires.
    let tolerant = !properties.iter().any(|it| must(it));

    let mut out = doc::lines(source.words.of(&schema.name).unwrap_or_default(), "");
    if name != schema.name {
        out += &format!("///\n/// `{}` in the contract.\n", schema.name);
    }
    let default = if tolerant { "Default, " } else { "" };
    out += &format!("#[derive(Debug, Clone, {default}PartialEq, Serialize, Deserialize)]\n");
    out += if tolerant {
        "#[serde(rename_all = \"camelCase\", default)]\n"
    } else {
        "#[serde(rename_all = \"camelCase\")]\n"
    };
    out += &format!("pub struct {name} {{\n");
    for property in &properties {
        source.imports(&property.kind, schema.group, imports);
        out += &field(source, schema, property, must(property));
    }
    if schema.open {
        imports.insert("serde_json::{Map, Value}".to_owned());
        out += "    /// Fields that the contract does not describe, as they came.\n    #[serde(flatten)]\n    pub other: Map<String, Value>,\n";
    }
    out += "}\n\n";
    if schema.sent {
        out += &constructor(source, schema, &properties, tolerant);
    }
    out
}

fn field(source: &Source<'_>, schema: &Schema, property: &Property, must: bool) -> String {
    let key = format!("{}.{}", schema.name, property.name);
    let mut out = doc::lines(source.words.of(&key).unwrap_or_default(), "    ");
    if property.deprecated && !out.to_lowercase().contains("deprecated") {
        out += "    ///\n    /// Deprecated by the service.\n";
    }
    let field = names::field(&property.name);
    let mut attributes = Vec::new();
    if names::camel(&field) != property.name {
        attributes.push(format!("rename = \"{}\"", property.name));
    }
    let rust = source.rust(&property.kind);
    let list = matches!(property.kind, Kind::List(_));
    // An empty list and none are the same where a list is required, and not where it is optional.
    let bare = must || (list && property.required);
    if let Some(with) = with(&property.kind, bare) {
        attributes.push(format!("with = \"crate::wire::{with}\""));
    }
    if !bare {
        attributes.push("skip_serializing_if = \"Option::is_none\"".to_owned());
    }
    if bare && list && !must && with(&property.kind, bare).is_none() {
        attributes.push("deserialize_with = \"crate::wire::or_empty\"".to_owned());
    }
    // A field with a function of its own is otherwise required, whatever its type.
    let strict = !schema.received && schema_is_strict(schema);
    if strict && !must && with(&property.kind, bare).is_some() {
        attributes.push("default".to_owned());
    }
    if !attributes.is_empty() {
        out += &format!("    #[serde({})]\n", attributes.join(", "));
    }
    let rust = if boxed(schema, &property.kind) {
        format!("Box<{rust}>")
    } else {
        rust
    };
    out += &match bare {
        true => format!("    pub {field}: {rust},\n"),
        false => format!("    pub {field}: Option<{rust}>,\n"),
    };
    out
}

fn schema_is_strict(schema: &Schema) -> bool {
    matches!(&schema.shape, Shape::Object(properties) if properties.iter().any(|it| it.required))
}

/// A schema that holds itself.
fn boxed(schema: &Schema, kind: &Kind) -> bool {
    matches!(kind, Kind::Schema(name) if *name == schema.name)
}

/// The module of `crate::wire` that knows how a value is written, where serde does not.
fn with(kind: &Kind, bare: bool) -> Option<&'static str> {
    match (kind, bare) {
        (Kind::Id(_), true) => Some("id"),
        (Kind::Id(_), false) => Some("id::option"),
        (Kind::Decimal, true) => Some("decimal"),
        (Kind::Decimal, false) => Some("decimal::option"),
        (Kind::List(items), false) if matches!(**items, Kind::Id(_)) => Some("id::list_option"),
        _ => None,
    }
}

/// `new`, with what must be there as arguments.
fn constructor(
    source: &Source<'_>,
    schema: &Schema,
    properties: &[&Property],
    tolerant: bool,
) -> String {
    let required: Vec<_> = properties.iter().filter(|it| it.required).collect();
    if required.is_empty() {
        return String::new();
    }
    let name = names::schema(&schema.name);
    let mut arguments = Vec::new();
    let mut fields = String::new();
    for property in &required {
        let field = names::field(&property.name);
        let rust = source.rust(&property.kind);
        let text = property.kind == Kind::Text;
        let list = matches!(property.kind, Kind::List(_));
        arguments.push(format!(
            "{field}: {}",
            if text { "impl Into<String>" } else { &rust }
        ));
        let value = if text {
            format!("{field}.into()")
        } else {
            field.clone()
        };
        fields += &if tolerant && !list {
            format!("{field}: Some({value}),")
        } else if value == field {
            format!("{field},")
        } else {
            format!("{field}: {value},")
        };
    }
    let rest = if properties.len() == required.len() && !schema.open {
        String::new()
    } else if tolerant {
        "..Self::default()".to_owned()
    } else {
        let mut rest: String = properties
            .iter()
            .filter(|it| !it.required)
            .map(|it| format!("{}: None,", names::field(&it.name)))
            .collect();
        if schema.open {
            rest += "other: Map::new(),";
        }
        rest
    };
    let many = if arguments.len() > 7 {
        "    #[expect(clippy::too_many_arguments, reason = \"the contract requires them all\")]\n"
    } else {
        ""
    };
    let must_use = "    #[must_use]\n";
    format!(
        "impl {name} {{\n    /// With what the contract requires; the rest is left out until it is set.\n{many}{must_use}    pub fn new({}) -> Self {{ Self {{ {fields} {rest} }} }}\n}}\n\n",
        arguments.join(", ")
    )
}

fn one_enum(source: &Source<'_>, it: &Enum) -> String {
    let about = if it.named {
        source.words.of(&it.key).unwrap_or_default().to_owned()
    } else {
        format!("Values of `{}`.", it.key)
    };
    let mut out = format!("\nwire_enum! {{\n{}", doc::lines(&about, "    "));
    out += &format!("    pub enum {} {{\n", it.name);
    for value in &it.values {
        let said = source.words.of(&format!("{}={value}", it.key));
        let said = said.map_or_else(|| format!("`{value}`"), str::to_owned);
        out += &doc::lines(&said, "        ");
        out += &format!("        {} = \"{value}\",\n", names::pascal(value));
    }
    out + "    }\n}\n"
}
