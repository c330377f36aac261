declare global {
  namespace App {
    interface PageState {
      placeholder?: never;
    }
  }
}
export {};
