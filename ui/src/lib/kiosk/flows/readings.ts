import type { Session } from '../session/session.svelte';

import { commands, type Part } from '$lib/api/bindings';

import { Reading } from './reading.svelte';

/** What each page reads for the person who is signed in. */
export const readings = {
  balance: (session: Session) => new Reading(session, commands.kioskBalance),
  checkIns: (session: Session) => new Reading(session, commands.kioskCheckIns),
  contracts: (session: Session) => new Reading(session, commands.kioskContracts),
  bookings: (session: Session) => new Reading(session, commands.kioskBookings),
  classes: (session: Session, first: string) =>
    new Reading(session, (id) => commands.kioskClassSlots(id, first)),
  part: (session: Session, part: Part) =>
    new Reading(session, (id) => commands.kioskMyData(id, part)),
  documents: (session: Session) => new Reading(session, commands.kioskDocuments),
  document: (session: Session, document: string) =>
    new Reading(session, (id) => commands.kioskOpenDocument(id, document)),
  idle: (session: Session) => new Reading(session, commands.kioskIdleContracts),
  idleDays: (session: Session, contract: string, month: string) =>
    new Reading(session, (id) => commands.kioskIdleDays(id, contract, month)),
  idleLengths: (session: Session, contract: string, start: string) =>
    new Reading(session, (id) => commands.kioskIdleLengths(id, contract, start)),
};
