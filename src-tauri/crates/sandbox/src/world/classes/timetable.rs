//! From the weekly timetable to slots on days.

use jiff::ToSpan;
use jiff::civil::{Date, time};

use super::catalogue::PLANS;
use super::{Classes, Slot, trainers};
use crate::time;
use crate::world::{Ids, Origin};

impl Classes {
    /// Gives that day its slots, unless it has them.
    pub(in crate::world) fn lay_out(&mut self, day: Date, origin: Origin, ids: &mut Ids) {
        if !self.days.insert(day) {
            return;
        }
        let weekday = day.weekday().to_monday_one_offset();
        let mut slots = Vec::new();
        for (class, plan) in self.ids.iter().zip(PLANS) {
            for (_, hour, minute, trainer) in plan.times.iter().filter(|it| it.0 == weekday) {
                let start = time::at(day, time(*hour, *minute, 0, 0));
                slots.push(Slot {
                    id: 0,
                    class: *class,
                    start,
                    end: start + plan.minutes.minutes(),
                    trainer: trainers::at(origin, *trainer),
                    additional: 0,
                    canceled: false,
                    filled: false,
                });
            }
        }
        slots.sort_by_key(|it| it.start);
        for mut slot in slots {
            slot.id = ids.next();
            let mut random = origin.random("class-slot", slot.id);
            slot.canceled = random.percent(4);
            slot.additional = if random.percent(15) { 1 } else { 0 };
            self.slots.insert(slot.id, slot);
        }
    }
}
