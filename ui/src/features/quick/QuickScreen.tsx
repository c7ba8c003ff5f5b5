export function QuickScreen() {
  return null;
}
