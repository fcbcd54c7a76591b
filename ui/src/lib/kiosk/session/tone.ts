/** Two short tones, so that who does not look is asked too. Where nothing can sound, nothing does. */
export function tone(): void {
  try {
    const context = new AudioContext();
    const loudness = context.createGain();
    loudness.connect(context.destination);
    for (const [start, pitch] of [
      [0, 660],
      [0.25, 880],
    ] as const) {
      const voice = context.createOscillator();
      voice.frequency.value = pitch;
      voice.connect(loudness);
      // Swells and fades: a hard edge would crack.
      loudness.gain.setValueAtTime(0, context.currentTime + start);
      loudness.gain.linearRampToValueAtTime(0.25, context.currentTime + start + 0.03);
      loudness.gain.linearRampToValueAtTime(0, context.currentTime + start + 0.2);
      voice.start(context.currentTime + start);
      voice.stop(context.currentTime + start + 0.2);
    }
    setTimeout(() => void context.close(), 1000);
  } catch {
    // The screen says the same.
  }
}
