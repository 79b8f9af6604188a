// A setting that is one of a few, chosen from a list.
import { useId } from 'preact/hooks';

interface Props<Value> {
  label: string;
  values: readonly Value[];
  value: Value;
  nameOf: (value: Value) => string;
  onChoose: (value: Value) => void;
}

export function SettingChoice<Value>({ label, values, value, nameOf, onChoose }: Props<Value>) {
  const id = useId();
  return (
    <p>
      <label for={id}>{label}</label>{' '}
      <select
        id={id}
        onChange={({ currentTarget }) => onChoose(values[currentTarget.selectedIndex] ?? value)}
      >
        {values.map((each) => (
          <option key={each} selected={each === value}>
            {nameOf(each)}
          </option>
        ))}
      </select>
    </p>
  );
}
