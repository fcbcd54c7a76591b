/** That an action found nothing to do in its section, for whoever shows and says it. */
class ActionNotice {
  #text = $state('');
  #section = $state('');

  get text(): string {
    return this.#text;
  }

  get section(): string {
    return this.#section;
  }

  say(section: string, text: string): void {
    this.#section = section;
    this.#text = text;
  }

  clear(): void {
    this.#text = '';
  }
}

export const actionNotice = new ActionNotice();
