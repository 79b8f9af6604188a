// Inside `evaluate` the code is in the extension, or in chrome://extensions, where these exist.
declare const chrome: typeof import('wxt/browser').browser & {
  /** Events of extensions can be dispatched, though no documentation says so. */
  contextMenus: { onClicked: { dispatch(...heard: unknown[]): void } };
  omnibox: Record<'onInputChanged' | 'onInputEntered', { dispatch(...heard: unknown[]): void }>;
  developerPrivate: {
    updateExtensionConfiguration(change: { extensionId: string; hostAccess: string }): Promise<void>;
    addHostPermission(extensionId: string, host: string): Promise<void>;
  };
};
