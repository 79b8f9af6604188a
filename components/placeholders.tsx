// Quiet shapes where papers will be.
import './placeholders.css';
export function Placeholders({ label }: { label: string }) {
  return (
    <div class="placeholders">
      <p class="news-line">{label}</p>
      {[0, 1, 2, 3, 4].map((row) => (
        <div key={row} class="placeholder" aria-hidden="true">
          <i />
          <i />
        </div>
      ))}
    </div>
  );
}
