// The folder of the second copy among the origin's private files, and how it is removed.

export const folder = 'factdeck-log';

/** Another tab that is told to let go of its file may take a moment. */
const mostTries = 20;
const pause = 25;

/** Does nothing where there is none; rejects where something holds it. */
export async function removeCopy(root: FileSystemDirectoryHandle): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await root.removeEntry(folder, { recursive: true });
    } catch (error) {
      if (error instanceof DOMException && error.name === 'NotFoundError') return;
      if (tries === mostTries) throw error;
      await new Promise((wait) => setTimeout(wait, pause));
    }
  }
}
