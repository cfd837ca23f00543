import { useText } from '../services/use-text';
import { Notice } from './Notice';

interface LoadErrorProps {
  /** As the API answered it; other failures (no connection) have no sentence worth showing. */
  error: unknown;
  retry: () => void;
}

interface Answer {
  status?: number;
  message?: string;
}

const isAnswer = (error: unknown): error is Answer => typeof error === 'object' && error !== null;

export const LoadError = ({ error, retry }: LoadErrorProps) => {
  const t = useText();
  const { status, message } = isAnswer(error) ? error : {};
  const missing = status === 404;
  return (
    <Notice
      tone="danger"
      title={t(missing ? 'error.missing' : 'error.title')}
      action={missing ? undefined : { label: t('error.retry'), onClick: retry }}
    >
      {status && status < 500 && !missing ? message : t(missing ? 'error.missing.hint' : 'error.hint')}
    </Notice>
  );
};
