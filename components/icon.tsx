// The drawings on buttons; each button has its name in words beside them.
// As paths, and not as elements: an element that lists share keeps its first parent, and with it that whole list.
const DRAWINGS = {
  bookmark: 'M6 3h12v18l-6-4.5L6 21z',
  refresh: 'M20 11a8 8 0 1 0-2.3 6.2M20 5v6h-6',
  previous: 'm14 6-6 6 6 6',
  library: 'M5 4h5v16H5zM10 4h4v16h-4zM14.5 5l4-1 3 15.5-4 .8z',
  next: 'm10 6 6 6-6 6',
};

export function Icon({ name, filled = false }: { name: keyof typeof DRAWINGS; filled?: boolean }) {
  return (
    <svg
      width="17"
      height="17"
      viewBox="0 0 24 24"
      fill={filled ? 'currentColor' : 'none'}
      stroke="currentColor"
      stroke-width="2"
      aria-hidden="true"
    >
      <path d={DRAWINGS[name]} />
    </svg>
  );
}
