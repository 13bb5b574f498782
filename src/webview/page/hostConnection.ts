import type { PeerPort } from '../../protocol/peer.ts';

/** What VS Code gives a webview; it may be asked for once only. */
export interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare global {
  /** Provided by VS Code in every webview. */
  function acquireVsCodeApi(): VsCodeApi;
}

/** The port from the page to its host. */
export function createHostPort(api: VsCodeApi, pageWindow: Window): PeerPort {
  return {
    post: (message) => api.postMessage(message),
    onMessage(listener) {
      const onMessage = (event: MessageEvent): void => listener(event.data);
      pageWindow.addEventListener('message', onMessage);
      return () => pageWindow.removeEventListener('message', onMessage);
    },
  };
}
