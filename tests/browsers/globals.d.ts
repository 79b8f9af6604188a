// Inside `evaluate` the code is in the extension, or in chrome://extensions, where these exist.
declare const chrome: typeof import('wxt/browser').browser & {
  developerPrivate: {
    updateExtensionConfiguration(change: { extensionId: string; hostAccess: string }): Promise<void>;
  };
};
