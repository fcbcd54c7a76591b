import type { CameraDevice, CameraProblem } from '$lib/api/bindings';

import { convertFileSrc } from '@tauri-apps/api/core';

import { commands } from '$lib/api/bindings';

/** The camera that is looked through. Its pictures come through the photo protocol, one after the other. */
export class CameraState {
  #devices = $state.raw<CameraDevice[]>([]);
  #problem = $state.raw<CameraProblem | null>(null);
  #device = $state<string | null>(null);
  #isOpening = $state(false);
  #frame = $state(0);
  /** Counts what was asked of it, so that an answer that comes too late is known. */
  #turn = 0;

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

  /** Some take seconds to wake up. */
  get isOpening(): boolean {
    return this.#isOpening;
  }

  /** Address of what it sees now; each one is good for one look. */
  get sight(): string | null {
    return this.#device === null ? null : convertFileSrc(`camera-${this.#frame}`, 'photo');
  }

  /** Asks which there are. A question that fails is answered as a camera that does not answer. */
  async look(): Promise<void> {
    try {
      const { devices, problem } = await commands.cameras();
      this.#devices = devices;
      this.#problem = problem;
    } catch {
      this.#devices = [];
      this.#problem = 'silent';
    }
  }

  /** Opens the first, or the one that is chosen. Looks again before if there was none: perhaps there is now. */
  async open(chosen?: string): Promise<void> {
    const turn = ++this.#turn;
    this.#isOpening = true;
    if (chosen === undefined && (this.#problem !== null || this.#devices.length === 0)) {
      await this.look();
    }
    const device = chosen ?? this.#devices[0]?.id;
    const problem = device === undefined ? this.#problem : await opened(device);
    if (turn !== this.#turn) return;
    this.#isOpening = false;
    this.#problem = problem;
    this.#device = problem === null ? (device ?? null) : null;
    this.#frame += 1;
  }

  /** What it saw is drawn: now the next. */
  drawn(): void {
    this.#frame += 1;
  }

  /** It gave no picture. */
  failed(): void {
    this.#device = null;
    this.#problem = 'gone';
  }

  /** Also one that is only about to be open. */
  async close(): Promise<void> {
    if (this.#device === null && !this.#isOpening) return;
    this.#turn += 1;
    this.#isOpening = false;
    this.#device = null;
    await commands.closeCamera().catch(() => undefined);
  }
}

async function opened(device: string): Promise<CameraProblem | null> {
  return commands.openCamera(device).catch(() => 'silent' as const);
}
