import { ActionIcon, Button, Group, SegmentedControl, Text, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readDecimal } from '../../components/edit/decimal';
import { FormDialog } from '../../components/FormDialog';
import { fieldWords } from '../../components/fieldWords';
import { showDone } from '../../components/toasts';
import { useUndo } from '../../components/useUndo';
import { useFormat } from '../../format/useFormat';
import { useWrite } from '../../ipc/query';
import type { Project } from '../../ipc/types';
import classes from './milestones.module.css';

/** Plans that are agreed often. */
export const PLANS = ['30 / 40 / 30', '50 / 50', '25 / 25 / 25 / 25'];
const WHOLE_E4 = 1_000_000;

interface Part {
  key: number;
  name: string;
  share: string;
}

export const sharesOf = (plan: string) => plan.split('/').map((share) => share.trim());

/** Ten-thousandths of a per cent, so that nothing is lost in the sum; null for what is no share. */
function e4(text: string): number | null {
  const share = readDecimal(text);
  const value = share === null ? 0 : Math.round(Number(share) * 10_000);
  return value > 0 && value <= WHOLE_E4 ? value : null;
}

/** Milestones as shares of what a project is agreed at. */
export function PlanDialog({ project, onClose }: { project: Project; onClose: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { undo } = useUndo();
  const fresh = (plan: string): Part[] =>
    sharesOf(plan).map((share, n) => ({ key: n, name: t('milestones.step', { number: n + 1 }), share }));
  const [chosen, setChosen] = useState(PLANS[0] ?? '');
  const [parts, setParts] = useState(() => fresh(PLANS[0] ?? ''));
  const [error, setError] = useState<string | null>(null);
  const plan = useWrite('milestone.plan', {
    onSuccess: ({ milestones }) => {
      showDone(t('milestones.planned', { count: milestones.length }), undo);
      onClose();
    },
    onError: (thrown) => {
      setError(fieldWords(thrown, t));
      return true;
    },
  });
  const change = (key: number, fields: Partial<Part>) =>
    setParts(parts.map((part) => (part.key === key ? { ...part, ...fields } : part)));
  const shares = parts.map((part) => e4(part.share));
  const sum = shares.reduce<number>((all, share) => all + (share ?? 0), 0);
  const fits = parts.length > 0 && shares.every((share) => share !== null) && parts.every((part) => part.name.trim());
  return (
    <FormDialog
      onClose={onClose}
      title={t('milestones.planTitle')}
      size={480}
      submit={t('milestones.planDo', { count: parts.length })}
      disabled={!fits}
      busy={plan.isPending}
      error={error}
      onSubmit={() => {
        const request = parts.map((part) => ({ name: part.name.trim(), share: readDecimal(part.share) ?? '' }));
        plan.mutate({ project_id: project.id, parts: request });
      }}
    >
      <Text size="sm">{t('milestones.planOf', { amount: project.budget ? format.money(project.budget) : '' })}</Text>
      <SegmentedControl
        size="xs"
        data={PLANS}
        value={chosen}
        aria-label={t('milestones.planUsual')}
        onChange={(value) => {
          setChosen(value);
          setParts(fresh(value));
        }}
      />
      {parts.map((part, n) => (
        <Group key={part.key} gap={8} wrap="nowrap">
          <TextInput
            flex={1}
            aria-label={t('milestones.nameOf', { number: n + 1 })}
            value={part.name}
            onChange={(event) => change(part.key, { name: event.currentTarget.value })}
            data-autofocus={n === 0 || undefined}
          />
          <TextInput
            w={92}
            aria-label={t('milestones.shareOf', { number: n + 1 })}
            value={part.share}
            rightSection="%"
            error={shares[n] === null}
            onChange={(event) => change(part.key, { share: event.currentTarget.value })}
          />
          <ActionIcon
            size={26}
            aria-label={t('milestones.removePart', { number: n + 1 })}
            onClick={() => setParts(parts.filter((p) => p.key !== part.key))}
          >
            <IconX size={14} stroke={1.6} />
          </ActionIcon>
        </Group>
      ))}
      <Group justify="space-between">
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() =>
            setParts([...parts, { key: Math.max(-1, ...parts.map((p) => p.key)) + 1, name: '', share: '' }])
          }
        >
          {t('milestones.addPart')}
        </Button>
        <span className={classes.sum} role="status" data-off={sum !== WHOLE_E4 || undefined}>
          {t('milestones.sum', { percent: format.number(sum / 10_000, sum % 10_000 === 0 ? 0 : 2) })}
        </span>
      </Group>
    </FormDialog>
  );
}
