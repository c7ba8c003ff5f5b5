import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

const accent: MantineColorsTuple = [
  '#e3f1ef',
  '#c5e5e1',
  '#99d5ce',
  '#5fbfb5',
  '#2dd4bf',
  '#17a394',
  '#0f8a80',
  '#0f766e',
  '#0c625b',
  '#084c47',
];

// Mantine draws inputs, checkboxes and skeletons from these two; they follow the tokens of the dark and the light scheme.
const dark: MantineColorsTuple = [
  '#e8eeec',
  '#c6d0cd',
  '#a4b0ad',
  '#73807c',
  '#323b38',
  '#1f2624',
  '#171c1b',
  '#131716',
  '#0f1312',
  '#0b0e0d',
];
const gray: MantineColorsTuple = [
  '#f6f7f7',
  '#eff2f1',
  '#e6e8e8',
  '#d9dddc',
  '#d3d8d7',
  '#8b9694',
  '#616c6a',
  '#56615f',
  '#2a3331',
  '#16201f',
];

// The head of a dialog is a <header>, which would count as a second banner of the page while it covers another one.
const NO_LANDMARK = { header: { role: 'presentation' } };

export const theme = createTheme({
  fontFamily: "'Inter Variable', Inter, system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, monospace',
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 4 },
  colors: { accent, dark, gray },
  autoContrast: true,
  defaultRadius: 6,
  cursorType: 'pointer',
  focusRing: 'auto',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '15px', xl: '19px' },
  lineHeights: { xs: '16px', sm: '18px', md: '20px', lg: '22px', xl: '26px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  headings: {
    fontWeight: '640',
    sizes: {
      h1: { fontSize: '19px', lineHeight: '26px' },
      h2: { fontSize: '15px', lineHeight: '22px' },
      h3: { fontSize: '14px', lineHeight: '20px' },
    },
  },
  components: {
    Checkbox: { vars: () => ({ root: { '--checkbox-icon-color': 'var(--accent-ink)' } }) },
    Button: {
      // Mantine picks one text colour for both schemes; the accent of the dark one is too light for white.
      vars: (_: unknown, props: { variant?: string; color?: string }) =>
        props.variant === 'filled' && !props.color ? { root: { '--button-color': 'var(--accent-ink)' } } : { root: {} },
      defaultProps: { size: 'xs', variant: 'default' },
      styles: { root: { height: 30, fontSize: 13, fontWeight: 500 } },
    },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 28 } },
    TextInput: { defaultProps: { size: 'sm' } },
    // Tabbing through a form must not unfold every list on the way.
    Select: { defaultProps: { size: 'sm', openOnFocus: false }, styles: { input: { textOverflow: 'ellipsis' } } },
    Autocomplete: { defaultProps: { size: 'sm', openOnFocus: false } },
    Table: { defaultProps: { verticalSpacing: 0, horizontalSpacing: 10, fz: 13 } },
    SegmentedControl: {
      defaultProps: { withItemsBorders: false, transitionDuration: 120 },
      styles: {
        root: { background: 'var(--hover)', borderRadius: 7, padding: 2 },
        label: { fontSize: 13, lineHeight: '20px', padding: '3px var(--segment-x, 12px)', fontWeight: 480 },
        indicator: { boxShadow: 'var(--shadow-small)', background: 'var(--card)' },
      },
    },
    Tooltip: { defaultProps: { openDelay: 400, transitionProps: { duration: 100 } } },
    Menu: { defaultProps: { shadow: 'md', transitionProps: { duration: 100 } } },
    Popover: { defaultProps: { shadow: 'md', transitionProps: { duration: 100 } } },
    Modal: {
      defaultProps: {
        centered: true,
        transitionProps: { duration: 120 },
        overlayProps: { backgroundOpacity: 0.4 },
        attributes: NO_LANDMARK,
      },
    },
    Drawer: {
      defaultProps: {
        position: 'right',
        size: 400,
        transitionProps: { duration: 120 },
        overlayProps: { backgroundOpacity: 0.12 },
        attributes: NO_LANDMARK,
      },
    },
  },
});

/** Points Mantine's own variables at our tokens, so that both are one palette. */
export const resolver: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--bg)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink2)',
    '--mantine-color-placeholder': 'var(--ink3)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-default': 'var(--card)',
    '--mantine-color-default-hover': 'var(--hover)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line)',
    '--mantine-color-error': 'var(--red)',
    '--mantine-primary-color-filled': 'var(--accent)',
    '--mantine-primary-color-contrast': 'var(--accent-ink)',
    '--mantine-primary-color-light': 'var(--accent-bg)',
    '--mantine-primary-color-light-color': 'var(--accent)',
    '--mantine-color-accent-filled': 'var(--accent)',
    '--mantine-color-accent-light': 'var(--accent-bg)',
    '--mantine-color-accent-light-hover': 'var(--accent-bg)',
    '--mantine-color-accent-light-color': 'var(--accent)',
    '--mantine-color-red-text': 'var(--red)',
    '--mantine-color-red-light': 'var(--red-bg)',
    '--mantine-color-red-light-color': 'var(--red)',
    '--mantine-color-gray-text': 'var(--ink2)',
    '--mantine-color-gray-light-color': 'var(--ink2)',
  };
  return { variables: {}, light: shared, dark: shared };
};
