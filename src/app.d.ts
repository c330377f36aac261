declare global {
  namespace App {
    interface PageState {
      /** The newer version of an article is compared: its changes are shown. */
      isCompared?: boolean;
    }
  }
}
export {};
