import type { CameraProblem, HiddenThing, PictureProblem } from '$lib/api/bindings';

import { m } from '$lib/paraglide/messages';

/** Why a picture cannot be used, and what to do. */
export function pictureProblemWords(problem: PictureProblem): string {
  switch (problem) {
    case 'empty':
      return m.file_empty();
    case 'file_too_large':
      return m.picture_file_too_large();
    case 'not_a_file':
      return m.file_not_a_file();
    case 'unreadable':
      return m.file_unreadable();
    case 'gone':
      return m.picture_gone();
    case 'nothing_to_paste':
      return m.picture_nothing_to_paste();
    case 'camera_gone':
      return m.picture_camera_gone();
    case 'not_an_image':
      return m.file_not_an_image();
    case 'heic':
      return m.picture_heic();
    case 'avif':
      return m.picture_foreign({ format: 'AVIF' });
    case 'gif':
      return m.picture_foreign({ format: 'GIF' });
    case 'tiff':
      return m.picture_foreign({ format: 'TIFF' });
    case 'bmp':
      return m.picture_foreign({ format: 'BMP' });
    case 'jpeg_xl':
      return m.picture_foreign({ format: 'JPEG XL' });
    case 'animated':
      return m.picture_animated();
    case 'unusual':
      return m.picture_unusual();
    case 'too_small':
      return m.picture_too_small();
    case 'too_many_pixels':
      return m.picture_too_many_pixels();
    case 'cut':
      return m.picture_cut();
    case 'damaged':
      return m.picture_damaged();
  }
}

/** What is taken out of a picture before it is sent. */
export function hiddenWords(thing: HiddenThing): string {
  switch (thing) {
    case 'place':
      return m.picture_hidden_place();
    case 'date':
      return m.picture_hidden_date();
    case 'camera':
      return m.picture_hidden_camera();
    case 'owner':
      return m.picture_hidden_owner();
    case 'description':
      return m.picture_hidden_description();
    case 'preview':
      return m.picture_hidden_preview();
    case 'software':
      return m.picture_hidden_software();
    case 'settings':
      return m.picture_hidden_settings();
    case 'notes':
      return m.picture_hidden_notes();
    case 'profile':
      return m.picture_hidden_profile();
    case 'private':
      return m.picture_hidden_private();
    case 'trailing':
      return m.picture_hidden_trailing();
  }
}

/** Why there is no camera. */
export function cameraProblemWords(problem: CameraProblem): string {
  switch (problem) {
    case 'no_device':
      return m.picture_camera_none();
    case 'busy':
      return m.picture_camera_busy();
    case 'forbidden':
      return m.picture_camera_forbidden();
    case 'gone':
      return m.picture_camera_lost();
    case 'silent':
      return m.picture_camera_silent();
    case 'unsuitable':
      return m.picture_camera_unsuitable();
  }
}
