// The settings: one section below the other, each of which writes what it changes at once.
import { t } from '../utils/text';
import { BadgeSection } from './badge-section';
import { ElsewhereSection } from './elsewhere-section';
import { FailureNotice } from './failure-notice';
import { KeptSection } from './kept-section';
import { KeysSection } from './keys-section';
import { LookSection } from './look-section';
import { MirrorSection } from './mirror-section';
import { NetworkSection } from './network-section';
import { OddSettings } from './odd-settings';
import { RefreshSection } from './refresh-section';
import { ResetSection } from './reset-section';
import { SignalSection } from './signal-section';
import { useSettings } from './use-settings';
import './text-page.css';
import './options.css';

export function Options() {
  const { settings, odd, failure, onSet, onSettle, onReset } = useSettings();
  const section = settings && { settings, onSet };
  return (
    <div class="text-page options">
      <h1 tabIndex={-1} data-home>
        {t('settings')}
      </h1>
      <p>
        <a href="library.html">{t('library')}</a>
      </p>
      {failure && <FailureNotice failure={failure} />}
      <OddSettings odd={odd} onSettle={onSettle} />
      {section && (
        <>
          <RefreshSection {...section} />
          <LookSection {...section} />
          <BadgeSection {...section} />
          <SignalSection {...section} />
          <ElsewhereSection name={t('watches')} intro={t('watches_intro')} view="watches" />
          <ElsewhereSection name={t('digest')} intro={t('digest_about')} view="digest" />
          <KeysSection {...section} />
          <KeptSection />
          <ElsewhereSection name={t('backup')} intro={t('backup_intro')} view="backup" />
          <MirrorSection {...section} />
          <NetworkSection {...section} />
          <ResetSection onReset={onReset} />
        </>
      )}
    </div>
  );
}
