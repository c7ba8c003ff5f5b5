import { useTranslation } from 'react-i18next';
import { figureWidth } from '../../components/figureWidth';
import { moneyColumn } from '../../components/moneyColumn';
import table from '../../components/table.module.css';
import { useFormat } from '../../format/useFormat';
import type { Item } from '../../ipc/types';

interface Props {
  items: Item[];
  selected?: string;
  onOpen: (id: string) => void;
}

export function ItemTable({ items, selected, onOpen }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const money = moneyColumn(
    format,
    items.map((item) => [item.price]),
  );
  const width = figureWidth(
    items.map((item) => money.show([item.price])),
    120,
  );
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th>{t('common.name')}</th>
          <th className={table.wide} style={{ width: 110 }}>
            {t('items.code')}
          </th>
          <th style={{ width: '18%' }}>{t('items.category')}</th>
          <th style={{ width: 96 }}>{t('items.unit')}</th>
          <th className={table.num} style={{ width }}>
            {t('items.price')}
            {money.currency ? ` ${money.currency}` : ''}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id} data-click data-on={item.id === selected || undefined} onClick={() => onOpen(item.id)}>
            <td title={item.description}>
              <button type="button" className={table.open} onClick={() => onOpen(item.id)}>
                {item.name}
              </button>
              {item.description && <span className={table.faint}> {item.description}</span>}
            </td>
            <td className={`${table.quiet} ${table.wide}`}>{item.code}</td>
            <td className={table.quiet}>{item.category}</td>
            <td className={table.quiet}>{item.unit}</td>
            <td className={table.num}>{money.show([item.price])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
