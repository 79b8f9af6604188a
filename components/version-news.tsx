// After an update: that something is new, and what, where the reader wants to know.
import { useState } from 'preact/hooks';
import { t } from '../utils/text';
import { FootStrip } from './foot-strip';

/** `onTold`: they followed it; `onHide`: they want to see it no more. */
export function VersionNews({ onTold, onHide }: { onTold: () => void; onHide: () => void }) {
  const [isUnfolded, setUnfolded] = useState(false);
  const unfold = () => {
    setUnfolded(!isUnfolded);
    onTold();
  };
  return (
    <FootStrip label={t('news_hide')} onHide={onHide}>
      <button type="button" class="elsewhere" aria-expanded={isUnfolded} onClick={unfold}>
        {t('news')}
      </button>
      {isUnfolded && <> {t('news_0_2_0')}</>}
    </FootStrip>
  );
}
