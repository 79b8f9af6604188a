// A button for what Undo cannot take back: it asks once more.
import { useState } from 'preact/hooks';

interface Props {
  label: string;
  question: string;
  yes: string;
  no: string;
  onSure: () => void;
}

/** It asks in the same place, where the focus stays: on what leaves everything as it is. */
export function SureButton({ label, question, yes, no, onSure }: Props) {
  const [isAsking, setAsking] = useState(false);
  return (
    <p>
      {isAsking && <span role="alert">{`${question} `}</span>}
      <button type="button" class="action" onClick={() => setAsking(!isAsking)}>
        {isAsking ? no : label}
      </button>{' '}
      {isAsking && (
        <button
          type="button"
          class="action"
          onClick={() => {
            setAsking(false);
            onSure();
          }}
        >
          {yes}
        </button>
      )}
    </p>
  );
}
