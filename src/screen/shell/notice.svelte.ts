// One passing message at a time, with the way back where what was done can be undone.

export interface Message {
  readonly text: string;
  readonly undo?: () => void | Promise<void>;
}

class Notice {
  current = $state.raw<Message | null>(null);

  show(text: string, undo?: () => void | Promise<void>) {
    this.current = undo ? { text, undo } : { text };
  }

  clear() {
    this.current = null;
  }

  async undo() {
    const message = this.current;
    this.current = null;
    await message?.undo?.();
  }
}

export const notice = new Notice();
