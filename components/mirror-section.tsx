// Settings: the address that papers are asked for at, Hugging Face's own or a mirror that others run.
import { useState } from 'preact/hooks';
import { hostAt, MIRROR_CHOICES, MIRRORS, type MirrorChoice } from '../utils/domain/mirror';
import { askForHost } from '../utils/reach-hosts';
import { listed, t } from '../utils/text';
import type { SectionProps } from './use-settings';

export function MirrorSection({ settings: { mirror: chosen }, onSet }: SectionProps) {
  const [refused, setRefused] = useState<MirrorChoice>();
  // Asked first: a browser takes that question from a click alone.
  const choose = async (wanted: MirrorChoice) => {
    const isAllowed = await askForHost(wanted);
    setRefused(isAllowed ? undefined : wanted);
    if (isAllowed) onSet('mirror', wanted);
  };
  return (
    <section id="mirror">
      <h2>{t('mirror_heading')}</h2>
      <p>
        <output>
          {chosen ? t('mirror_chosen', { host: hostAt(chosen) }) : t('mirror_none', { host: hostAt(chosen) })}
        </output>
      </p>
      <p>{t('mirror_intro', { hosts: listed(MIRRORS.map(hostAt)), own: hostAt('') })}</p>
      <p class="quiet">{t('mirror_search')}</p>
      {refused !== undefined && (
        <p class="wrong" role="alert">
          {t('mirror_refused', { host: hostAt(refused) })}
        </p>
      )}
      <p>
        {MIRROR_CHOICES.filter((each) => each !== chosen).map((each) => (
          <button key={each} type="button" class="action" onClick={() => void choose(each)}>
            {each ? t('mirror_choose', { host: hostAt(each) }) : t('mirror_leave', { host: hostAt(each) })}
          </button>
        ))}
      </p>
    </section>
  );
}
