import type { CameraDevice, CameraProblem } from '$lib/api/bindings';

import { convertFileSrc } from '@tauri-apps/api/core';

import { commands } from '$lib/api/bindings';

/** The camera that is looked through. Its pictures come through the photo protocol, one after the other. */
export class CameraState {
  #devices = $state.raw<CameraDevice[]>([]);
  #problem = $state.raw<CameraProblem | null>(null);
  #device = $state<string | null>(null);
  #frame = $state(0);

  get devices(): CameraDevice[] {
    return this.#devices;
  }

  get problem(): CameraProblem | null {
    return this.#problem;
  }

  /** The one that is open. */
  get device(): string | null {
    return this.#device;
  }

  /** Address of what it sees now; each one is good for one look. */
  get sight(): string | null {
    return this.#device === null ? null : convertFileSrc(`camera-${this.#frame}`, 'photo');
  }

  /** Asks which there are. A question that fails is answered as if there were none. */
  async look(): Promise<void> {
    try {
      const { devices, problem } = await commands.cameras();
      this.#devices = devices;
      this.#problem = problem;
    } catch {
      this.#problem = 'no_device';
    }
  }

  async open(device: string | undefined = this.#devices[0]?.id): Promise<void> {
    if (device === undefined) return;
    try {
      this.#problem = await commands.openCamera(device);
    } catch {
      this.#problem = 'busy';
    }
    this.#device = this.#problem === null ? device : null;
    this.#frame += 1;
  }

  /** What it saw is drawn: now the next. */
  drawn(): void {
    this.#frame += 1;
  }

  /** It gave no picture. */
  failed(): void {
    this.#device = null;
    this.#problem = 'busy';
  }

  async close(): Promise<void> {
    if (this.#device === null) return;
    this.#device = null;
    await commands.closeCamera().catch(() => undefined);
  }
}
