import { useFormat } from '../format/useFormat';
import type { Money } from '../ipc/types';

/** The first amount in full size, other currencies below it: they are never added up. */
export function MoneyFigures({ list }: { list: Money[] }) {
  const format = useFormat();
  const [first, ...others] = list;
  return (
    <>
      {format.money(first ?? { minor: 0, currency: format.currency })}
      {others.map((money) => (
        <div key={money.currency} style={{ fontSize: 14, lineHeight: '20px' }}>
          {format.money(money)}
        </div>
      ))}
    </>
  );
}
