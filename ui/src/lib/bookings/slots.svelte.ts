import type {
  AppointmentOffer,
  AppointmentSlot,
  BookableAppointmentId,
  ClassSlotOffer,
  CustomerId,
} from '$lib/api/bindings';

import { commands } from '$lib/api/bindings';
import { Asked } from '$lib/atOnce/asked.svelte';

/** The classes of a week. */
export class ClassSlotsState extends Asked<ClassSlotOffer[]> {
  read(first: string): Promise<void> {
    return this.ask(() => commands.classSlots(first));
  }
}

/** Everything that can be booked as an appointment. */
export class AppointmentsState extends Asked<AppointmentOffer[]> {
  read(): Promise<void> {
    return this.ask(() => commands.bookableAppointments());
  }
}

/** When a member can have an appointment. */
export class AppointmentSlotsState extends Asked<AppointmentSlot[]> {
  constructor(readonly member: CustomerId) {
    super();
  }

  read(appointment: BookableAppointmentId, first: string): Promise<void> {
    return this.ask(() => commands.appointmentSlots(this.member, appointment, first));
  }
}
