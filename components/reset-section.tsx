// Settings: all of them as they came.
import { t } from '../utils/text';
import { SureButton } from './sure-button';

export function ResetSection({ onReset }: { onReset: () => void }) {
  return (
    <section>
      <h2>{t('reset_heading')}</h2>
      <p>{t('reset_intro')}</p>
      <SureButton
        label={t('reset_action')}
        question={t('reset_sure')}
        yes={t('reset_yes')}
        no={t('reset_no')}
        onSure={onReset}
      />
    </section>
  );
}
