import { number } from './format';

/** What a message with plural forms takes: the number to choose the form by, and its text. */
export function counted(count: number): { count: number; shown: string } {
  return { count, shown: number(count) };
}
