import { useTranslation } from 'react-i18next';
import { EditSelect } from '../../components/edit/EditSelect';
import { EditText } from '../../components/edit/EditText';
import { FieldRow } from '../../components/edit/FieldRow';
import { NumberMark } from '../../components/edit/NumberMark';
import { useSave } from '../../components/edit/useSave';
import { electronicAddress } from '../../format/electronicAddress';
import type { Client, EInvoicing } from '../../ipc/types';
import classes from './clients.module.css';

const FORMATS = ['none', 'factur_x', 'xrechnung', 'xrechnung_cii', 'peppol'] as const;
const LEITWEG = /^\d+-[^-]+-\d\d$/;

/** What the client is sent beside the PDF, and what its program finds it by. */
export function ClientEInvoice({ client }: { client: Client }) {
  const { t } = useTranslation();
  const save = useSave('client.edit');
  const { einvoice } = client;
  // The core takes the four together.
  const set = (part: Partial<EInvoicing>) => save({ id: client.id, einvoice: { ...einvoice, ...part } });
  return (
    <>
      <FieldRow label={t('clients.einvoice')} hint={t(`clients.einvoiceHint_${einvoice.format}`)}>
        <EditSelect
          label={t('clients.einvoice')}
          value={einvoice.format}
          data={FORMATS.map((value) => ({ value, label: t(`clients.einvoice_${value}`) }))}
          onSave={(format) => set({ format: (format ?? 'none') as EInvoicing['format'] })}
        />
      </FieldRow>
      {einvoice.format !== 'none' && (
        <>
          <FieldRow
            label={t('clients.buyerReference')}
            hint={
              LEITWEG.test(einvoice.buyer_reference) ? (
                <NumberMark kind="leitweg_id" text={einvoice.buyer_reference} />
              ) : (
                t('clients.buyerReferenceHint')
              )
            }
          >
            <EditText
              label={t('clients.buyerReference')}
              value={einvoice.buyer_reference}
              onSave={(buyer_reference) => set({ buyer_reference })}
            />
          </FieldRow>
          <FieldRow label={t('clients.eAddress')} hint={t('clients.eAddressHint')}>
            <div className={classes.place}>
              <EditText
                label={t('clients.eAddress')}
                placeholder="EM:ap@acme.example"
                value={einvoice.address && `${einvoice.scheme}:${einvoice.address}`}
                onSave={(text) => set(electronicAddress(text))}
              />
            </div>
          </FieldRow>
        </>
      )}
    </>
  );
}
