import { Box, Button, Flex, ProgressBar, Typography } from '@strapi/design-system';
import { useEffect } from 'react';
import { styled } from 'styled-components';
import { NoticeFrame } from '../components/NoticeFrame';
import { LoginAgain } from '../log/LoginAgain';
import { useFilesChangedMutation } from '../services/file';
import { useFailureText } from '../services/use-failure-text';
import { useText } from '../services/use-text';
import { cancelUpload, forgetDone, retryLoggedOut, retryUpload, type Upload } from './uploads';
import { useUploads } from './use-uploads';

const DONE_SHOWN_MS = 8000;
const MOST_HEIGHT = '30vh';

const Bar = styled(ProgressBar)`
  width: 100%;
`;

const useReason = ({ failure }: Upload): string | null => {
  const t = useText();
  const failureText = useFailureText();
  if (!failure) return null;
  if (failure.kind === 'unreadable' || failure.kind === 'orphaned') return t(`files.${failure.kind}`);
  return failureText(failure);
};

const CANT_BE_SENT = ['unreadable', 'orphaned'];

const Verbs = ({ upload }: { upload: Upload }) => {
  const t = useText();
  const { id, name, state, failure } = upload;
  const failed = state === 'failed';
  return (
    <Flex gap={2}>
      {failed && !CANT_BE_SENT.includes(failure?.kind ?? '') ? (
        <Button size="S" variant="secondary" aria-label={t('files.retry.of', { name })} onClick={() => retryUpload(id)}>
          {t('files.retry')}
        </Button>
      ) : null}
      <Button
        size="S"
        variant="tertiary"
        aria-label={t(failed ? 'files.drop.of' : 'files.cancel.of', { name })}
        onClick={() => cancelUpload(id)}
      >
        {t(failed ? 'files.remove' : 'files.cancel')}
      </Button>
    </Flex>
  );
};

const Row = ({ upload }: { upload: Upload }) => {
  const t = useText();
  const reason = useReason(upload);
  const { name, where, state, sent, file } = upload;
  return (
    <Box tag="li">
      <Flex justifyContent="space-between" gap={3} alignItems="flex-start">
        <Box minWidth={0} flex={1}>
          <Typography tag="p" textColor="neutral800" style={{ overflowWrap: 'anywhere' }}>
            {name}
          </Typography>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {[where, state === 'held' && t('files.held')].filter(Boolean).join(' · ')}
          </Typography>
          {reason ? (
            <Typography tag="p" variant="pi" textColor="danger700">
              {reason}
            </Typography>
          ) : null}
        </Box>
        <Verbs upload={upload} />
      </Flex>
      {state === 'sending' ? (
        <Box paddingTop={1}>
          <Bar
            size="S"
            aria-label={t('files.progress', { name })}
            value={Math.round((100 * Math.min(sent, file.size)) / file.size)}
          />
        </Box>
      ) : null}
    </Box>
  );
};

/** What came to an end is shown a while; whoever shows files looks again. */
const useFollow = ({ done, list, settled }: ReturnType<typeof useUploads>) => {
  const [changed] = useFilesChangedMutation();
  useEffect(() => {
    if (settled > 0) void changed();
  }, [settled, changed]);
  const over = done.length > 0 && list.length === 0;
  useEffect(() => {
    if (!over) return undefined;
    const timer = window.setTimeout(forgetDone, DONE_SHOWN_MS);
    return () => window.clearTimeout(timer);
  }, [over, done]);
};

/** A file that is dropped beside its place would be opened instead of our page. */
const useNoStrayDrops = () => {
  useEffect(() => {
    const stay = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    window.addEventListener('dragover', stay);
    window.addEventListener('drop', stay);
    return () => {
      window.removeEventListener('dragover', stay);
      window.removeEventListener('drop', stay);
    };
  }, []);
};

const useTitle = ({ list, done }: ReturnType<typeof useUploads>) => {
  const t = useText();
  const failed = list.filter(({ state }) => state === 'failed').length;
  const waiting = list.length - failed;
  const [first] = done;
  const parts = [
    waiting > 0 && t('files.sending', { count: waiting }),
    failed > 0 && t('files.failed', { count: failed }),
  ].filter(Boolean);
  if (parts.length > 0) return parts.join(' · ');
  return done.every(({ where }) => where === first?.where)
    ? t('files.added', { count: done.length, where: first?.where ?? '' })
    : t('files.addedHere', { count: done.length });
};

/** Files on their way: how far each is, cancel, and what to do where one did not arrive. */
export const UploadTray = () => {
  const t = useText();
  const uploads = useUploads();
  const title = useTitle(uploads);
  useFollow(uploads);
  useNoStrayDrops();
  const { list, done } = uploads;
  if (list.length === 0 && done.length === 0) return null;
  return (
    <NoticeFrame background="neutral0" hasRadius padding={3} data-casework="uploads">
      <Flex justifyContent="space-between" gap={3}>
        <Typography role="status" fontWeight="bold" textColor="neutral800">
          {title}
        </Typography>
        {list.length === 0 ? (
          <Button variant="ghost" size="S" onClick={forgetDone}>
            {t('log.dismiss')}
          </Button>
        ) : null}
      </Flex>
      {list.length > 0 ? (
        <Box paddingTop={2} maxHeight={MOST_HEIGHT} overflow="auto">
          <Flex tag="ul" direction="column" alignItems="stretch" gap={3} style={{ listStyle: 'none' }}>
            {list.map((upload) => (
              <Row key={upload.id} upload={upload} />
            ))}
          </Flex>
        </Box>
      ) : null}
      {list.some(({ failure }) => failure?.kind === 'loggedOut') ? <LoginAgain onDone={retryLoggedOut} /> : null}
    </NoticeFrame>
  );
};
