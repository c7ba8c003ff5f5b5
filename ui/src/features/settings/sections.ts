import {
  IconBriefcase,
  IconCalendarCog,
  IconCoin,
  IconDatabase,
  IconEye,
  IconFileImport,
  IconHash,
  IconHourglass,
  IconInfoCircle,
  IconKeyboard,
  IconLock,
  IconPalette,
  IconReceipt2,
  IconReceiptTax,
  IconToggleRight,
  IconUsers,
} from '@tabler/icons-react';

export const SECTIONS = [
  { key: 'business', icon: IconBriefcase },
  { key: 'formats', icon: IconCalendarCog },
  { key: 'appearance', icon: IconPalette },
  { key: 'rates', icon: IconCoin },
  { key: 'taxes', icon: IconReceiptTax },
  { key: 'expenses', icon: IconReceipt2 },
  { key: 'numbering', icon: IconHash },
  { key: 'periods', icon: IconLock },
  { key: 'people', icon: IconUsers },
  { key: 'import', icon: IconFileImport },
  { key: 'shortcuts', icon: IconKeyboard },
  { key: 'capture', icon: IconEye },
  { key: 'rhythm', icon: IconHourglass },
  { key: 'behaviour', icon: IconToggleRight },
  { key: 'workspace', icon: IconDatabase },
  { key: 'about', icon: IconInfoCircle },
] as const;

export type SectionKey = (typeof SECTIONS)[number]['key'];
