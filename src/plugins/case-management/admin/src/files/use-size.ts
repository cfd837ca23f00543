import { useIntl } from 'react-intl';

const KILOBYTE = 1024;

/** Bytes as people say them. */
export const useSize = () => {
  const intl = useIntl();
  return (bytes: number) => {
    const kilobytes = Math.max(1, Math.round(bytes / KILOBYTE));
    return kilobytes < KILOBYTE
      ? intl.formatNumber(kilobytes, { style: 'unit', unit: 'kilobyte' })
      : intl.formatNumber(bytes / KILOBYTE / KILOBYTE, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
  };
};
