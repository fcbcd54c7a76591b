import { convertFileSrc } from '@tauri-apps/api/core';

/** The address of a picture of this session. Each is answered only while the session lives. */
function address(session: string, ...parts: (string | number)[]): string {
  return convertFileSrc([session, ...parts].join('-'), 'photo');
}

/** Pixels across a page that is looked at, and one among several. */
const [WIDE, NARROW] = [1200, 600];

export const addresses = {
  /** What the camera sees; each number is good for one look. */
  sight: (session: string, look: number) => address(session, 'sight', look),
  photo: (session: string, photo: string) => address(session, 'photo', photo),
  /** A page exactly as it is sent. */
  made: (session: string, review: string, page = 0) =>
    address(session, 'made', review, page, NARROW),
  /** A page of a document on file. */
  page: (session: string, page: number) => address(session, 'page', page, WIDE),
};
