import type { CSSProperties } from 'react';
import { useFormat } from '../format/useFormat';
import type { Money } from '../ipc/types';
import classes from './StatCard.module.css';

/** The first amount in full size, other currencies below it: they are never added up. */
export function MoneyFigures({ list }: { list: Money[] }) {
  const format = useFormat();
  const [first, ...others] = list;
  const figure = format.money(first ?? { minor: 0, currency: format.currency });
  return (
    <>
      <Figure text={figure} />
      {others.map((money) => (
        <div key={money.currency} className={classes.other}>
          <Figure text={format.money(money)} />
        </div>
      ))}
    </>
  );
}

/** A figure is never cut or broken: a long one gets smaller with its card. */
function Figure({ text }: { text: string }) {
  return (
    <span className={classes.figure} style={{ '--chars': text.length } as CSSProperties}>
      {text}
    </span>
  );
}
