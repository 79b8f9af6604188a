// Settings that have a page of their own, with the way there.

interface Props {
  name: string;
  intro: string;
  /** The view of the library. */
  view: string;
}

export function ElsewhereSection({ name, intro, view }: Props) {
  return (
    <section>
      <h2>{name}</h2>
      <p>{intro}</p>
      <p>
        <a class="action" href={`library.html#${view}`}>
          {name}
        </a>
      </p>
    </section>
  );
}
