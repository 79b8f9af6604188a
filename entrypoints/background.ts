// The background worker: every listener registered in its first turn, everything else in utils/worker.
import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '../utils/browser';
import { serve } from '../utils/worker/serve';
import { openLibrary } from '../utils/reach';
import { sources } from '../utils/sources';
import { DOWNLOAD_ALARM } from '../utils/worker/archive';
import { LIBRARY } from '../utils/worker/menu';
import { createAddressBar } from '../utils/worker/omnibox';
import { REFRESH_ALARM } from '../utils/worker/schedule';
import { onSignal } from '../utils/worker/signal';
import { createWorker } from '../utils/worker/worker';

export default defineBackground({
  main() {
    const worker = createWorker({ sources, fetch: (...request) => fetch(...request), now: () => Date.now() });
    // A failure is in the database and on the badge already; here it has nobody else to tell.
    const quietly = (work: () => Promise<void>) => () => void work().catch(() => {});
    // The database opens while the listeners are registered.
    quietly(worker.start)();

    const refresh = quietly(worker.refresh);
    const download = quietly(worker.download);
    const due = quietly(worker.due);
    const refreshAnew = quietly(worker.refreshAnew);

    browser.runtime.onInstalled.addListener(refresh);
    browser.runtime.onStartup.addListener(refresh);
    const onNotice = (notice: string) => quietly(() => onSignal(notice))();
    // As long as the reader allows none, there is nothing to listen to.
    const listen = () => browser.notifications?.onClicked.addListener(onNotice);
    listen();
    browser.permissions.onAdded.addListener(() => {
      listen();
      refreshAnew();
    });
    browser.permissions.onRemoved.addListener(refreshAnew);
    browser.alarms.onAlarm.addListener(({ name }) => {
      if (name === REFRESH_ALARM) refresh();
      else if (name === DOWNLOAD_ALARM) download();
      // A digest, something held back, or the end of a quiet.
      else due();
    });
    browser.contextMenus.onClicked.addListener((click, tab) => quietly(() => worker.menu(click, tab))());
    browser.commands.onCommand.addListener((name) => {
      if (name === LIBRARY) quietly(openLibrary)();
    });
    const addressBar = createAddressBar();
    browser.omnibox.onInputStarted.addListener(quietly(addressBar.onStart));
    browser.omnibox.onInputChanged.addListener((text, suggest) =>
      quietly(() => addressBar.onInput(text, suggest))(),
    );
    browser.omnibox.onInputEntered.addListener((text, where) =>
      quietly(() => addressBar.onEnter(text, where))(),
    );
    browser.omnibox.onInputCancelled.addListener(addressBar.onEnd);
    serve(worker.commands);
  },
});
