// How bringing papers in stands: what it would do, how far it is, how it ended.
import type { FileFailure, Incoming, Refusal } from '../utils/domain/incoming';
import type { SettingName } from '../utils/domain/settings';
import { t, titleOf, type TextKey } from '../utils/text';
import { FailureNotice } from './failure-notice';
import { sentences } from './sentences';
import { SETTING_LABELS } from './setting-labels';
import { settingValue } from './setting-values';
import type { Importing, Plan, PlannedWatch } from './use-import';
import { watchName } from './watch-words';

interface Props {
  importing: Importing;
  /** Whether something else was brought while this went on. */
  missed: boolean;
  onConfirm: (incoming: Incoming, plan: Plan) => void;
  onCancel: () => void;
}

const WRONG: Record<FileFailure['wrong'], TextKey> = {
  large: 'file_large',
  broken: 'file_broken',
  foreign: 'file_foreign',
  newer: 'file_newer',
  gone: 'copy_gone',
};

const REFUSED: Record<Refusal['reason'], TextKey> = {
  unreadable: 'refused_unreadable',
  'no-id': 'refused_no_id',
  'odd-marks': 'refused_odd_marks',
  'odd-facts': 'refused_odd_facts',
  'odd-watch': 'refused_odd_watch',
  'odd-setting': 'refused_odd_setting',
};

/** Titles shown of each part of a plan; the others are counted. */
const MOST_SHOWN = 50;

export function ImportSteps({ missed, ...step }: Props) {
  return (
    <>
      <Step {...step} />
      {missed && (
        <p class="wrong" role="alert">
          {t('import_missed')}
        </p>
      )}
    </>
  );
}

function Step({ importing, onConfirm, onCancel }: Omit<Props, 'missed'>) {
  switch (importing.step) {
    case 'none':
      return null;
    case 'reading':
      return <output>{t('import_reading')}</output>;
    case 'wrong':
      return (
        <p class="wrong" role="alert">
          {sentences(t('not_written'), t(WRONG[importing.failure.wrong]))}
        </p>
      );
    case 'failed':
      return (
        <>
          {importing.done > 0 && <p>{t('import_partly', { count: importing.done })}</p>}
          <FailureNotice failure={importing.failure} />
        </>
      );
    case 'writing':
      return (
        <div>
          <progress value={importing.done} max={importing.of} aria-label={t('importing')} />{' '}
          {t('import_progress', { done: importing.done, of: importing.of })}
        </div>
      );
    case 'done':
      return <output>{sentences(t('import_done'), counts(importing.plan, importing.refused))}</output>;
    case 'planned':
      return <Planned importing={importing} onConfirm={onConfirm} onCancel={onCancel} />;
  }
}

function Planned({
  importing: { incoming, plan },
  onConfirm,
  onCancel,
}: Omit<Props, 'missed'> & { importing: Extract<Importing, { step: 'planned' }> }) {
  const { refused } = incoming;
  const isEmpty = plan.new.length + plan.changed.length + plan.watches.length + plan.settings.length === 0;
  const titles = (papers: Plan['new']) => papers.map(({ kept }) => titleOf(kept.paper));
  return (
    <div class="plan">
      <output>
        <b>{counts(plan, refused.length)}</b>
      </output>
      <Part heading={t('plan_new', { count: plan.new.length })} lines={titles(plan.new)} />
      <Part heading={t('plan_changed', { count: plan.changed.length })} lines={titles(plan.changed)} />
      <Part heading={t('plan_removed', { count: plan.removed.length })} lines={titles(plan.removed)} />
      <Part
        heading={t('plan_refused', { count: refused.length })}
        lines={refused.map((each) => t(REFUSED[each.reason], { what: whatOf(each) }))}
      />
      <Part heading={t('plan_watches', { count: plan.watches.length })} lines={plan.watches.map(watchLine)} />
      <Part
        heading={t('plan_settings', { count: plan.settings.length })}
        lines={plan.settings.map((name) => settingLine(name, incoming.settings))}
      />
      {isEmpty ? (
        <p>{t(plan.removed.length > 0 ? 'plan_nothing_removed' : 'plan_nothing')}</p>
      ) : (
        <button type="button" class="action primary" onClick={() => onConfirm(incoming, plan)}>
          {t('import_action')}
        </button>
      )}{' '}
      <button type="button" class="action" onClick={onCancel}>
        {t(isEmpty ? 'close' : 'cancel')}
      </button>
    </div>
  );
}

/** What was refused, for the reader to find it. */
function whatOf({ reason, what }: Refusal): string {
  if (reason !== 'odd-setting') return what;
  return t(what === '' ? 'settings' : SETTING_LABELS[what as SettingName]);
}

/** A watch by its name; of one that was removed, by the name it has here. */
function watchLine({ watch, here }: PlannedWatch): string {
  if (watch.made.value) return watchName(watch.made.value);
  return here ? t('plan_watch_removed_named', { name: watchName(here) }) : t('plan_watch_removed');
}

/** A setting with what it would be, where that can be said in a few words. */
function settingLine(name: SettingName, brought: Incoming['settings']): string {
  const label = t(SETTING_LABELS[name]);
  const value = brought && settingValue(name, brought);
  return value ? t('plan_setting', { name: label, value }) : label;
}

function Part({ heading, lines }: { heading: string; lines: string[] }) {
  if (lines.length === 0) return null;
  const more = lines.length - MOST_SHOWN;
  return (
    <details>
      <summary>{heading}</summary>
      <ul>
        {lines.slice(0, MOST_SHOWN).map((line, i) => (
          <li key={i} dir="auto">
            {line}
          </li>
        ))}
        {more > 0 && <li>{t('more_lines', { count: more })}</li>}
      </ul>
    </details>
  );
}

function counts(plan: Plan, refused: number): string {
  return [
    t('plan_new', { count: plan.new.length }),
    t('plan_changed', { count: plan.changed.length }),
    t('plan_same', { count: plan.same.length }),
    plan.removed.length > 0 && t('plan_removed', { count: plan.removed.length }),
    plan.watches.length > 0 && t('plan_watches', { count: plan.watches.length }),
    plan.settings.length > 0 && t('plan_settings', { count: plan.settings.length }),
    refused > 0 && t('plan_refused', { count: refused }),
  ]
    .filter(Boolean)
    .join(' · ');
}
