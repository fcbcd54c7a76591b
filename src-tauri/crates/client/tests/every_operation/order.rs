//! The plan.

use std::collections::BTreeSet;

use studiodesk_client::OPERATIONS;

use crate::plan::in_order;

#[test]
fn the_plan_has_every_operation_once() {
    let planned: Vec<_> = in_order().collect();

    let names: BTreeSet<_> = planned.iter().copied().collect();
    let all: BTreeSet<_> = OPERATIONS.iter().map(|operation| operation.id).collect();
    assert_eq!(names, all);
    assert_eq!(planned.len(), OPERATIONS.len());
}
